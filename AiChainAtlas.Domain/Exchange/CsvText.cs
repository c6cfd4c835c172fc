namespace AiChainAtlas.Domain.Exchange;

/// <summary>
/// Cells of CSV (RFC 4180) that a spreadsheet shows and never runs. A text that it would take for a formula gets a leading
/// apostrophe, and so does one that would pass for such a text, so that <see cref="Unguard"/> gives back exactly what was written.
/// </summary>
public static class CsvText
{
    public const string RowEnd = "\r\n";

    // The full-width forms are run by spreadsheets of some languages: https://owasp.org/www-community/attacks/CSV_Injection
    private const string FormulaStarts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private const char Guard = '\'';

    /// <summary>One cell, quoted where needed and harmless in a spreadsheet.</summary>
    public static string Cell(string text) => Quoted(IsTakenForFormula(text) || IsGuarded(text) ? Guard + text : text);

    /// <summary>A cell of digits or of a word of ours, which needs no guard.</summary>
    public static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    /// <summary>The text that <see cref="Cell"/> was given, from the cell without its quotes.</summary>
    public static string Unguard(string cell) => IsGuarded(cell) ? cell[1..] : cell;

    private static bool IsTakenForFormula(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal);

    private static bool IsGuarded(string text) =>
        text.Length > 1 && text[0] == Guard && (text[1] == Guard || FormulaStarts.Contains(text[1], StringComparison.Ordinal));
}
