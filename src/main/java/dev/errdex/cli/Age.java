package dev.errdex.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** How long ago a day was, in the words of a language: what {@code ages.js} says on a page. */
final class Age {
    private Age() {}

    /** Empty for what is no day, or is yet to come. */
    static String of(String date, LocalDate today, Map<String, String> words) {
        LocalDate day;
        try {
            day = LocalDate.parse(date);
        } catch (DateTimeException e) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(day, today);
        long months = ChronoUnit.MONTHS.between(day, today);
        long years = ChronoUnit.YEARS.between(day, today);
        if (days < 0) {
            return "";
        }
        if (days < 2) {
            return words.getOrDefault(days == 0 ? "terminal.today" : "terminal.yesterday", "");
        }
        String unit = years >= 2 ? "years" : months >= 2 ? "months" : "days";
        return words.getOrDefault("terminal." + unit + "-ago", "")
                .replace("{0}", "" + (years >= 2 ? years : months >= 2 ? months : days));
    }
}
