using System.Text;
using AiChainAtlas.Domain.Exchange;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Web.Insights;

/// <summary>The table of a chart as CSV (RFC 4180): numbers to their last digit in the unit of the axis, and in each row whose figures they are.</summary>
internal static class InsightCsv
{
    public static IResult Download(HttpResponse response, InsightView view)
    {
        var csv = new StringBuilder();
        Write(csv, view.Data.Table.Columns.Select(column => CsvText.Cell(NameOf(column))).Append(CsvText.Cell("Source")));
        foreach (var row in view.Data.Table.Rows)
        {
            Write(csv, row.Select(cell => cell.Number is { } number ? QuantityFormat.Exact(number) : CsvText.Cell(cell.Text)).Append(CsvText.Cell(view.Basis)));
        }

        response.Headers.ContentDisposition = $"attachment; filename=\"ai-chain-atlas-{view.Chart.Key}.csv\"";
        return Results.Text(csv.ToString(), "text/csv; charset=utf-8", Encoding.UTF8);
    }

    // Cells hold bare numbers, so the unit stands in the head.
    private static string NameOf(InsightColumn column) => column.Unit is { } unit && unit != Unit.One ? $"{column.Name} ({unit.Key})" : column.Name;

    private static void Write(StringBuilder csv, IEnumerable<string> cells) => csv.AppendJoin(',', cells).Append(CsvText.RowEnd);
}
