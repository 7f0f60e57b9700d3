package dev.errdex.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The words of a language that nobody speaks, though its commonest words and its endings are those of a real one. */
final class Vocabulary {
    private static final List<String> ENGLISH_COMMON = List.of(("the of to a and is in that for it on with as this not "
                    + "be are or by an if at from when which can was has you but then no will")
            .split(" "));
    private static final List<String> SPANISH_COMMON =
            List.of(("de la que el en y a los se del las un por con no una su "
                            + "para es al lo como más o pero sus le ya este sí porque está también")
                    .split(" "));
    private static final List<String> ENGLISH_REAL = List.of(("key certificate store error provider container export"
        + " private machine user service account signature encrypt policy chain trust handle request response token"
        + " permission denied missing invalid expired revoke password backup restore import smart card driver registry"
        + " folder profile roam domain network server client browser update install repair open close read write fail"
        + " return value flag length buffer algorithm hash cipher random protect secret master")
            .split(" "));
    private static final List<String> SPANISH_REAL = List.of(("clave certificado almacén error proveedor contenedor"
        + " exportación privada máquina usuario servicio cuenta firma cifrado política cadena confianza petición"
        + " respuesta contraseña permiso denegado ausente inválido caducado revocación copia restauración tarjeta"
        + " controlador registro carpeta perfil dominio red servidor cliente navegador actualización instalación año"
        + " español señal tamaño daño mañana público código número página información algún según")
            .split(" "));
    private static final String[] ENGLISH_ENDINGS = {"", "", "", "", "s", "s", "ed", "ing", "er", "ly", "'s"};
    private static final String[] SPANISH_ENDINGS = {"", "", "", "", "s", "s", "es", "ción", "ado", "ando", "mente"};
    private static final String[] STARTS = {
        "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "br", "cl", "cr", "dr", "fl", "gr", "pl", "pr",
        "st", "tr", "qu", "ch", ""
    };
    private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "a", "e", "i", "o", "ea", "io"};
    private static final String[] ENDS = {"", "", "n", "r", "s", "l", "t", "nd", "rt", "m", "x", "ct"};

    private final boolean spanish;
    private final List<String> common;
    private final List<String> stems;
    private final double[] cumulated;
    private final List<String> phrases;

    Vocabulary(String language, int size, Random random) {
        spanish = language.equals("es");
        common = spanish ? SPANISH_COMMON : ENGLISH_COMMON;
        Set<String> all = new LinkedHashSet<>(spanish ? SPANISH_REAL : ENGLISH_REAL);
        while (all.size() < size) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
                word.append(one(STARTS, random)).append(one(MIDDLES, random));
            }
            all.add(word.append(one(ENDS, random)).toString());
        }
        stems = new ArrayList<>(all);
        cumulated = new double[stems.size()];
        double sum = 0;
        for (int rank = 0; rank < cumulated.length; rank++) {
            sum += 1 / Math.pow(rank + 8, 1.05);
            cumulated[rank] = sum;
        }
        phrases = phrases(random);
    }

    /** A common word four times in ten, or else any, as often as its rank has it. */
    String any(Random random) {
        if (random.nextInt(10) < 4) {
            return common.get((int) (common.size() * Math.pow(random.nextDouble(), 2)));
        }
        return inflected(stems.get(rank(random)), random);
    }

    String ofTopic(int topic, Random random) {
        return inflected(name(topic, random), random);
    }

    /** A word that is common in one topic, not inflected. */
    String name(int topic, Random random) {
        int place = (int) (120 * Math.pow(random.nextDouble(), 2));
        return plain(stems.get((topic * 61 + place * 7) % Math.min(stems.size(), 3000)));
    }

    /** Words that often stand together, the more often the lower their number among all such. */
    String phrase(Random random) {
        return phrases.get((int) (phrases.size() * Math.pow(random.nextDouble(), 3)));
    }

    private List<String> phrases(Random random) {
        List<String> all = new ArrayList<>(
                spanish
                        ? List.of(
                                "no se encuentra la clave",
                                "el conjunto de claves no existe",
                                "acceso denegado",
                                "el certificado ha caducado")
                        : List.of(
                                "the key set does not exist",
                                "access is denied",
                                "key not valid for use in specified state",
                                "the certificate has expired"));
        while (all.size() < 4000) {
            StringBuilder phrase = new StringBuilder(any(random));
            for (int more = 1 + random.nextInt(4); more > 0; more--) {
                phrase.append(' ').append(any(random));
            }
            all.add(phrase.toString());
        }
        return all;
    }

    private static String plain(String word) {
        return word.replaceAll("[^a-z]", "");
    }

    private String inflected(String stem, Random random) {
        return stem + one(spanish ? SPANISH_ENDINGS : ENGLISH_ENDINGS, random);
    }

    private int rank(Random random) {
        int found = java.util.Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        return found < 0 ? -found - 1 : found;
    }

    private static String one(String[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }
}
