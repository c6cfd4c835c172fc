using System.Text;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Exchange;
using AiChainAtlas.Web.Hosting;

namespace AiChainAtlas.Web.Api;

/// <summary>A list of entries as CSV (RFC 4180): the rows the screen shows, all pages, the chosen columns.</summary>
internal static class EntriesCsv
{
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

        csv.Append(CsvText.RowEnd);
        foreach (var entry in EntryList.Of(atlas, query).Matches)
        {
            csv.Append(entry.Id);
            foreach (var column in columns)
            {
                csv.Append(',').Append(CsvText.Cell(column.Text(atlas, entry) ?? ""));
            }

            csv.Append(CsvText.RowEnd);
        }

        response.Headers.ContentDisposition = "attachment; filename=\"ai-chain-atlas-entries.csv\"";
        return Results.Text(csv.ToString(), "text/csv; charset=utf-8", Encoding.UTF8);
    }
}
