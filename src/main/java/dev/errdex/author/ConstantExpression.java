package dev.errdex.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of a constant expression of C, as far as headers of error codes use them. */
final class ConstantExpression {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(0[xX][0-9A-Fa-f]+|\\d+|\\w+|<<|>>|[-+*|&^~(),])([uUlL]{1,3}\\b)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    /**
     * Macros around a number that only give it a type, by what they are called: a name that begins with an underscore
     * belongs to the compiler and its headers.
     */
    private static final Pattern TYPING = Pattern.compile("_\\w+|U?INT(?:MAX|PTR|\\d+)?_C|\\w*(?:CAST|TYPE)\\w*");

    /** {@code x ## L}: the number with a suffix that says nothing about its value. */
    private static final Pattern SUFFIXED = Pattern.compile("(\\w+)\\s*##\\s*[uUlL]{1,3}\\b");

    /** Words of which an arithmetic type is made. */
    private static final Pattern TYPE = Pattern.compile(
            "(?:un)?signed|long|int|short|char|HRESULT|NTSTATUS|SCODE|U?(?:LONG|INT|SHORT)(?:32|64)?|D?WORD|\\w+_t");
    /** More brackets than anyone writes. */
    private static final int DEPTH = 100;

    private final List<String> tokens = new ArrayList<>();
    private final Names names;
    private int at;
    private int depth;

    /** What the words of an expression stand for. */
    interface Names {
        /** Nothing is known. */
        Names NONE = name -> OptionalLong.empty();

        OptionalLong value(String name);

        /** The macro with parameters of that name. */
        default Optional<Macro> macro(String name) {
            return Optional.empty();
        }
    }

    /** {@code #define NAME(parameters) body}. */
    record Macro(List<String> parameters, String body) {}

    private static final class NoValue extends RuntimeException {
        NoValue() {
            super(null, null, false, false);
        }
    }

    private ConstantExpression(Names names, int depth) {
        this.names = names;
        this.depth = depth;
    }

    /** The value, when it has one; {@code names} gives the values of other constants. */
    static OptionalLong value(String text, Names names) {
        return value(text, names, 0);
    }

    private static OptionalLong value(String text, Names names, int depth) {
        ConstantExpression expression = new ConstantExpression(names, depth);
        try {
            // 0x8009'0001: since C++14, quotes may stand among digits.
            expression.cut(text.strip().replaceAll("(?<=[0-9A-Fa-f])'(?=[0-9A-Fa-f])", ""));
            long value = expression.binary(0);
            return expression.at == expression.tokens.size() ? OptionalLong.of(value) : OptionalLong.empty();
        } catch (NoValue | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private void cut(String text) {
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find() && token.start() == end) {
            // "10L" is one word for the pattern above; its suffix says nothing about the value.
            tokens.add(token.group(1).replaceFirst("^(0[xX][0-9A-Fa-f]+|\\d+)[uUlL]{1,3}$", "$1"));
            end = token.end();
        }
        if (end < text.length() || tokens.isEmpty()) {
            throw new NoValue();
        }
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private static int rank(String operator) {
        return switch (operator) {
            case "|" -> 1;
            case "^" -> 2;
            case "&" -> 3;
            case "<<", ">>" -> 4;
            case "+", "-" -> 5;
            case "*" -> 6;
            default -> 0;
        };
    }

    private long binary(int above) {
        long left = unary();
        while (rank(peek()) > above) {
            String operator = tokens.get(at++);
            long right = binary(rank(operator));
            left = switch (operator) {
                case "|" -> left | right;
                case "^" -> left ^ right;
                case "&" -> left & right;
                case "<<" -> left << right;
                case ">>" -> left >> right;
                case "+" -> left + right;
                case "-" -> left - right;
                default -> left * right;
            };
        }
        return left;
    }

    private long unary() {
        if (++depth > DEPTH) {
            throw new NoValue();
        }
        long value = operand();
        depth--;
        return value;
    }

    private long operand() {
        String token = peek();
        at++;
        if (token.equals("-")) {
            return -unary();
        }
        if (token.equals("~")) {
            return ~unary() & 0xFFFFFFFFL;
        }
        if (token.equals("(")) {
            return isCast() ? unary() : closed(binary(0));
        }
        if (token.matches("0[xX].*")) {
            return Long.parseUnsignedLong(token.substring(2), 16);
        }
        if (token.matches("\\d+")) {
            return token.length() > 1 && token.startsWith("0") ? Long.parseLong(token, 8) : Long.parseLong(token);
        }
        if (peek().equals("(") && token.matches("\\w+")) {
            at++;
            return call(token);
        }
        return named(token).orElseThrow(NoValue::new);
    }

    private OptionalLong named(String word) {
        return WORD.matcher(word).matches() ? names.value(word) : OptionalLong.empty();
    }

    /**
     * {@code (HRESULT)}, {@code (unsigned long)}: words that name no constant, and something behind the bracket; before
     * a minus, only types.
     */
    private boolean isCast() {
        int end = at;
        boolean types = true;
        while (end < tokens.size()
                && WORD.matcher(tokens.get(end)).matches()
                && named(tokens.get(end)).isEmpty()) {
            types &= TYPE.matcher(tokens.get(end)).matches();
            end++;
        }
        boolean cast = end > at
                && end + 1 < tokens.size()
                && tokens.get(end).equals(")")
                && (rank(tokens.get(end + 1)) == 0
                        || (types && tokens.get(end + 1).equals("-")));
        at = cast ? end + 1 : at;
        return cast;
    }

    private long closed(long value) {
        if (!peek().equals(")")) {
            throw new NoValue();
        }
        at++;
        return value;
    }

    private long call(String name) {
        List<Long> arguments = new ArrayList<>(List.of(binary(0)));
        while (peek().equals(",")) {
            at++;
            arguments.add(binary(0));
        }
        closed(0);
        Optional<Macro> macro = names.macro(name);
        if (macro.isPresent()) {
            return expanded(macro.get(), arguments);
        }
        if (arguments.size() == 3 && (name.equals("MAKE_HRESULT") || name.equals("MAKE_SCODE"))) {
            return arguments.get(0) << 31 | arguments.get(1) << 16 | arguments.get(2);
        }
        if (arguments.size() == 1 && name.equals("HRESULT_FROM_WIN32")) {
            long value = arguments.get(0);
            return value == 0 ? 0 : (value & 0xFFFF) | 0x80070000L;
        }
        if (arguments.size() == 1 && TYPING.matcher(name).matches()) {
            return arguments.get(0);
        }
        throw new NoValue();
    }

    private long expanded(Macro macro, List<Long> arguments) {
        if (macro.parameters().size() != arguments.size() || depth >= DEPTH) {
            throw new NoValue();
        }
        Map<String, Long> bound = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            bound.put(macro.parameters().get(i), arguments.get(i));
        }
        Names within = new Names() {
            @Override
            public OptionalLong value(String name) {
                return bound.containsKey(name) ? OptionalLong.of(bound.get(name)) : names.value(name);
            }

            @Override
            public Optional<Macro> macro(String name) {
                return names.macro(name);
            }
        };
        return value(SUFFIXED.matcher(macro.body()).replaceAll("$1"), within, depth + 1)
                .orElseThrow(NoValue::new);
    }
}
