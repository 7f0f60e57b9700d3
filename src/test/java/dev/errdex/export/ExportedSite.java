package dev.errdex.export;

import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import dev.errdex.build.SiteDraft;
import dev.errdex.site.TestSite;
import java.nio.file.Path;

/** Exports of small sites. */
final class ExportedSite {
    private ExportedSite() {}

    /** Two languages, codes that carry others, a bare number, a form of its own, rows with and without a text. */
    static TestSite site() {
        return TestSite.small().and("""
            -- content/site.yaml --
            title: {en: Error book, es: Libro de errores}
            languages: [en, es]
            default-space: hresult
            base-url: https://wiki.example.org/
            -- content/glossary.yaml --
            - id: vault
              term: {en: vault, es: bóveda}
              short: {en: A place for keys., es: Un lugar para claves.}
            -- content/queries.yaml --
            - {query: NTE_BAD_KEYSET, expect: 0x80090016}
            - {query: bóveda, language: es, expect: glossary/vault, within: 3}
            -- content/spaces/hresult.yaml --
            name: hresult
            title: HRESULT
            spelling: hex32
            words: [HRESULT, hr]
            fields:
              - {name: severity, bits: 31, values: {1: failure}}
              - {name: facility, bits: 27-16}
              - {name: code, bits: 15-0}
            group-by: facility
            contains:
              - {space: win32, when: {severity: 1, facility: 7}, value: code}
            catalog: hresult.tsv
            -- content/spaces/hresult.tsv --
            code	symbol	text-en	text-es
            0x8009000B	NTE_BAD_KEY_STATE	The key is in a bad state.	La clave está en mal estado.
            0x80090016	NTE_BAD_KEYSET	There is no key set {0}.	No hay claves {0}.
            0x80090020	NTE_FAIL
            -- content/spaces/win32.yaml --
            name: win32
            title: Win32
            spelling: decimal
            bits: 16
            words: [error, '!HTTP error']
            also: ['win({code})']
            catalog: win32.tsv
            -- content/spaces/win32.tsv --
            code	symbol	text
            5	ERROR_ACCESS_DENIED	Access is denied.
            -- content/errors/hresult/0x8009000B.yaml --
            code: 0x8009000B
            title: {en: The key cannot be exported, es: La clave no se puede exportar}
            summary: {en: Nobody may take the key away., es: Nadie puede llevarse la clave.}
            messages: [{en: Key not valid for use in specified state, es: Clave no válida}, 'Cannot open %s']
            search-words: {en: [export greyed out], es: [exportar en gris]}
            tags: [private-key]
            applies-to: [Windows 11]
            status: verified
            verified-on: 2026-11-20
            causes:
              - id: not-exportable
                title: {en: It is not exportable, es: No es exportable}
                body: {en: 'See [[articles/keys/where]].', es: 'Vea [[articles/keys/where]].'}
            steps:
              - title: {en: Make another key, es: Cree otra clave}
                fixes: [not-exportable]
                risk: safe
                body: {en: Throw nothing away., es: No tire nada.}
            -- content/articles/keys/where.md --
            ---
            title: Where keys live
            summary: In a folder.
            status: reviewed
            updated: 2026-11-21
            ---
            ## The folder

            Keys live in a folder, the vault. NTE_BAD_KEYSET says that it is not there.
            """);
    }

    static SearchExport of(TestSite site, Path folder) {
        SiteDraft draft = new SiteBuilder(Progress.SILENT).draft(SiteBuilder.tree(site.write(folder)));
        return SearchExport.of(draft.wiki(), draft.linker(), draft.addresses());
    }
}
