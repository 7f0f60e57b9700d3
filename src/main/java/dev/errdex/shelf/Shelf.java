package dev.errdex.shelf;

import dev.errdex.rule.Rule;
import java.util.List;

/** All rules: who adds one writes its file and names it here. */
public final class Shelf {
    /** Those that look at texts, pages and links, in the order in which their findings are looked for. */
    public static final List<Rule> RULES = List.of(
            new ReadingRules(),
            new BrokenLinks(),
            new TakenAddresses(),
            new ShortAddresses(),
            new IdleSynonyms(),
            new UnknownCauses(),
            new UnmendedCauses(),
            new WrongSymbols(),
            new WrongPairs(),
            new UnknownSymbols(),
            new UnknownFacilities(),
            new MalformedCodes(),
            new WrongBits(),
            new Misreading(),
            new LostBackslashes(),
            new GluedCommands(),
            new LostPlaceholders(),
            new DoubledWords(),
            new StuckSentences(),
            new WebLeftovers(),
            new Mojibake(),
            new ForeignSentences(),
            new MissingTranslations(),
            new OutdatedTranslations(),
            new SafeSteps(),
            new StepOrder(),
            new UnwarnedCommands(),
            new Secrets(),
            new PersonalData(),
            new InternalNames(),
            new QuotedQuestions(),
            new OneSidedNotes(),
            new StyleRules(),
            new TeamFields(),
            new TeamTexts(),
            new ReviewDates(),
            new EmptySections(),
            new Unfinished(),
            new Orphans(),
            new DuplicateTitles(),
            new SilentImages());
    /** The one rule that asks the search, which takes much longer than all others. */
    public static final Rule ASKS = new UnansweredQueries();

    private Shelf() {}
}
