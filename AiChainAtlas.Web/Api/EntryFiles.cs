using System.Text;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Exchange;
using AiChainAtlas.Web.Hosting;
using MiniExcelLibs;

namespace AiChainAtlas.Web.Api;

/// <summary>A list of entries as a file: the rows the screen shows, all pages, the chosen columns, with provenance where asked for.</summary>
internal static class EntryFiles
{
    /// <summary>Takes <c>true</c>: beside each field its source, date and confidence.</summary>
    public const string ProvenanceKey = "provenance";

    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>CSV as RFC 4180 has it.</summary>
    public static IResult Csv(HttpRequest request, HttpResponse response, Atlas atlas)
    {
        var (sheet, problem) = Read(request, atlas);
        if (sheet is null)
        {
            return ProblemAnswers.Of(problem!);
        }

        var csv = new StringBuilder();
        foreach (var row in sheet.Rows.Prepend(sheet.Header))
        {
            csv.AppendJoin(',', row.Select(CsvText.Cell)).Append(CsvText.RowEnd);
        }

        response.Headers.ContentDisposition = "attachment; filename=\"ai-chain-atlas-entries.csv\"";
        return Results.Text(csv.ToString(), "text/csv; charset=utf-8", Encoding.UTF8);
    }

    /// <summary>The same for spreadsheets; every cell is text, so that nothing in it is taken for a formula or a date.</summary>
    public static IResult Xlsx(HttpRequest request, HttpResponse response, Atlas atlas)
    {
        var (sheet, problem) = Read(request, atlas);
        if (sheet is null)
        {
            return ProblemAnswers.Of(problem!);
        }

        using var file = new MemoryStream();
        file.SaveAs(sheet.Rows.Select(row => sheet.Header.Zip(row).ToDictionary(cell => cell.First, cell => (object)cell.Second)), sheetName: "Entries");
        response.Headers.ContentDisposition = "attachment; filename=\"ai-chain-atlas-entries.xlsx\"";
        return Results.Bytes(file.ToArray(), XlsxType);
    }

    private static (EntrySheet? Sheet, QueryProblem? Problem) Read(HttpRequest request, Atlas atlas)
    {
        var (query, problem) = EntryQueryReader.Read(atlas, key => request.Query[key]);
        var provenance = request.Query[ProvenanceKey].ToString();
        problem ??= provenance is "" or "true" or "false" ? null : QueryProblem.Unknown(ProvenanceKey, provenance, "a value of 'provenance'", ["false", "true"]);
        return problem is null ? (EntrySheet.Of(atlas, query, provenance == "true"), null) : (null, problem);
    }
}
