using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange.Writing;

/// <summary>Tells whoever opens the zip what is in it.</summary>
internal static class ArchiveReadme
{
    public static string Text { get; } = $$"""
        # AI Chain Atlas

        The whole atlas at one revision; the name of the file says which.

        - `data.json`: everything, a list for each kind of record; `schema.json` describes it (JSON Schema 2020-12)
        - `csv/`: the same as tables, RFC 4180 in UTF-8; ids of a list have a blank between them. `facts.csv` holds the facts of entries, one a row. A text that a spreadsheet would run as a formula has an apostrophe before it
        - `metadata.json`: counts, and size and SHA-256 of every file
        - `LICENSE`: the data may be used under CC BY 4.0; name the AI Chain Atlas

        | list | records |
        |---|---|
        {{string.Join('\n', RecordKinds.All.Select(kind => $"| `{kind.Key}` | {kind.Plural} |"))}}

        Every fact names its sources, when it was known to hold (`as_of`) and how sure it is (`confidence`). An id stays with its
        record for good. Another atlas reads this file, or one of its tables, as an import.

        """.ReplaceLineEndings("\n");
}
