package dev.errdex.code;

import java.util.BitSet;
import java.util.List;

/** What a code pattern is made of. */
sealed interface PatternNode {
    /** One of these characters. */
    record Chars(BitSet set) implements PatternNode {}

    /** One after the other. */
    record Sequence(List<PatternNode> nodes) implements PatternNode {}

    /** One of them. */
    record Either(List<PatternNode> nodes) implements PatternNode {}

    /** The same several times. */
    record Repeat(PatternNode node, int least, int most) implements PatternNode {}

    /** How many characters it matches at most. */
    default long longest() {
        return switch (this) {
            case Chars(var set) -> 1;
            case Sequence(var nodes) ->
                nodes.stream().mapToLong(PatternNode::longest).sum();
            case Either(var nodes) ->
                nodes.stream().mapToLong(PatternNode::longest).max().orElse(0);
            case Repeat(var node, int least, int most) -> most * node.longest();
        };
    }

    /** How many states it takes before they are made deterministic, more or less. */
    default long size() {
        return switch (this) {
            case Chars(var set) -> 2;
            case Sequence(var nodes) ->
                nodes.stream().mapToLong(PatternNode::size).sum();
            case Either(var nodes) ->
                nodes.stream().mapToLong(PatternNode::size).sum() + nodes.size() + 1;
            case Repeat(var node, int least, int most) -> most * node.size() + 1;
        };
    }
}
