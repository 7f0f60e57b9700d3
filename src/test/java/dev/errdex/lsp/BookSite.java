package dev.errdex.lsp;

import dev.errdex.site.TestSite;

/** The small site with a page of each kind, which name each other. */
final class BookSite {
    static final String ERROR = "content/errors/hresult/0x8009000B.yaml";
    static final String ARTICLE = "content/articles/keys/where.md";
    static final String SPANISH = "content/articles/keys/where.es.md";
    static final String OTHER = "content/articles/keys/other.md";
    static final String GLOSSARY = "content/glossary.yaml";

    private BookSite() {}

    static TestSite site() {
        return TestSite.small().and("""
            -- content/site.yaml --
            title: {en: Error book, es: Libro de errores}
            languages: [en, es]
            default-space: hresult
            navigation:
              - title: {en: Start, es: Inicio}
                links: [articles/keys/where, glossary/vault]
            -- content/tags.yaml --
            export: {en: Export, es: Exportar}
            -- content/glossary.yaml --
            - id: vault
              term: {en: vault, es: bóveda}
              short: {en: A place for keys., es: Un lugar para claves.}
              see: [articles/keys/where]
            -- content/errors/hresult/0x8009000B.yaml --
            code: 0x8009000B
            title: {en: The key cannot be exported, es: La clave no se puede exportar}
            summary: {en: Nobody may take the key away., es: Nadie puede llevarse la clave.}
            tags: [export]
            causes:
              - id: not-exportable
                title: {en: It is not exportable, es: No es exportable}
                body: {en: 'See [[articles/keys/where#the-folder]].', es: 'Vea [[articles/keys/where]].'}
            steps:
              - title: {en: Make another key, es: Cree otra clave}
                fixes: [not-exportable]
                risk: safe
                run:
                  - {shell: powershell, command: 'Get-Item 0x8009000B'}
            related:
              - {code: 0x80090016, relation: confused-with}
            -- content/articles/keys/where.md --
            ---
            title: Where keys live
            summary: In a folder.
            tags: [export]
            ---
            ## The folder

            Keys live in a folder, the vault. NTE_BAD_KEYSET says that it is not there.
            -- content/articles/keys/where.es.md --
            ---
            title: Dónde viven las claves
            summary: En una carpeta.
            ---
            ## La carpeta

            Las claves viven en una carpeta, vea [[0x8009000B#cause-not-exportable]].
            -- content/articles/keys/other.md --
            ---
            title: Another page
            summary: One sentence.
            ---
            See [[articles/keys/where#the-folder|here]], [there](where.md#the-folder), [[Where keys live]],
            [[where]], [[glossary/vault]] and [[tags/export]]. It ends with 0x8009000B.
            """);
    }
}
