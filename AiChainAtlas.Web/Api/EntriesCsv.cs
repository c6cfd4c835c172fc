using System.Text;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Hosting;

namespace AiChainAtlas.Web.Api;

/// <summary>A list of entries as CSV (RFC 4180): the rows the screen shows, all pages, the chosen columns.</summary>
internal static class EntriesCsv
{
    // Cells that a spreadsheet would run as a formula get a leading apostrophe:
    // https://owasp.org/www-community/attacks/CSV_Injection
    private const string FormulaStarts = "=+-@\t\r";

    public static IResult Download(HttpRequest request, HttpResponse response, Atlas atlas)
    {
        var (query, problem) = EntryQueryReader.Read(atlas, key => request.Query[key]);
        if (problem is not null)
        {
            return ProblemAnswers.Of(problem);
        }

        var columns = query.Columns.SequenceEqual(EntryColumns.Default) ? EntryColumns.All : query.Columns;
        var csv = new StringBuilder("id");
        foreach (var column in columns)
        {
            csv.Append(',').Append(column.Key);
        }

        csv.Append("\r\n");
        foreach (var entry in EntryList.Of(atlas, query).Matches)
        {
            csv.Append(entry.Id);
            foreach (var column in columns)
            {
                csv.Append(',').Append(Cell(column.Text(atlas, entry) ?? ""));
            }

            csv.Append("\r\n");
        }

        response.Headers.ContentDisposition = "attachment; filename=\"ai-chain-atlas-entries.csv\"";
        return Results.Text(csv.ToString(), "text/csv; charset=utf-8", Encoding.UTF8);
    }

    /// <summary>One cell, quoted where needed and harmless in a spreadsheet.</summary>
    internal static string Cell(string text)
    {
        var safe = text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
