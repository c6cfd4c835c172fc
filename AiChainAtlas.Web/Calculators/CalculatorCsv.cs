using System.Text;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Exchange;
using AiChainAtlas.Domain.Units;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Calculators;

/// <summary>
/// A result as CSV (RFC 4180): a row each for input, output, note, line of the formula and source; numbers to their last digit.
/// </summary>
internal static class CalculatorCsv
{
    // By it, spreadsheets know UTF-8.
    private const char ByteOrderMark = '\uFEFF';

    private static readonly string[] Columns = ["kind", "key", "value", "unit", "text"];

    public static void MapCalculatorCsv(this IEndpointRouteBuilder app) =>
        app.MapGet(SiteUrls.Calculators + "/{slug}.csv", Answer)
            .WithMetadata(new PublicPageAttribute { IsKeptWithoutQueryOnly = true })
            .Limited();

    /// <summary>The file without its byte order mark.</summary>
    /// <param name="state">What was asked.</param>
    /// <param name="run">Its result.</param>
    /// <param name="address">Where the result stands.</param>
    public static string Write(CalculatorState state, Calculation run, string address)
    {
        var csv = new StringBuilder();
        IEnumerable<string[]> rows = [Columns, .. Head(state, run, address), .. Inputs(run), .. Outputs(run), .. Words(state, run)];
        foreach (var row in rows)
        {
            // Numbers stay numbers, minus included; only the last column is text that a spreadsheet might run.
            csv.AppendJoin(',', row[..^1].Select(CsvText.Quoted)).Append(',').Append(CsvText.Cell(row[^1])).Append(CsvText.RowEnd);
        }

        return csv.ToString();
    }

    private static IResult Answer(
        string slug, HttpContext context, CalculatorCatalog catalog, Atlas atlas, SiteOrigin origin, TimeProvider clock)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        if (catalog.Find(slug) is not { } calculator)
        {
            return Refuse(context, StatusCodes.Status404NotFound, "The atlas has no such calculator.");
        }

        var state = CalculatorAddress.Read(calculator, atlas, clock.Today(), context.Request.QueryString.Value ?? "");
        if (state.Calculate() is not { } run)
        {
            return Refuse(context, StatusCodes.Status400BadRequest, state.Read().Problem!.Sentence);
        }

        context.Response.Headers.ContentDisposition = $"attachment; filename=\"ai-chain-atlas-{slug}.csv\"";
        return Results.Text(
            ByteOrderMark + Write(state, run, origin.Absolute(CalculatorAddress.OfResult(state))), "text/csv; charset=utf-8", Encoding.UTF8);
    }

    private static IResult Refuse(HttpContext context, int status, string sentence)
    {
        PageStatus.Set(context, status);
        return Results.Text(sentence + "\n");
    }

    private static IEnumerable<string[]> Head(CalculatorState state, Calculation run, string address)
    {
        yield return Row("calculator", run.Calculator.Slug, text: run.Calculator.Name);
        yield return Row("address", text: address);
        if (state.IsExample)
        {
            yield return Row("example", text: ExampleText.Of(run));
        }
    }

    private static IEnumerable<string[]> Inputs(Calculation run) =>
        run.Calculator.Inputs
            .Where(input => run.Inputs.Has(input) && input.Applies.Holds(run.Inputs))
            .Select(input => Row("input", input.Key, run.Inputs.Text(input)!, (input as NumberInput)?.Unit, input.Label));

    private static IEnumerable<string[]> Outputs(Calculation run) =>
        run.Calculator.Outputs.Select(
            output => Row("output", output.Key, ValueOf(run.Outputs.Value(output)), (output as NumberOutput)?.Unit, output.Label));

    private static IEnumerable<string[]> Words(CalculatorState state, Calculation run) =>
    [
        .. run.Notes.Select(note => Row("note", text: note.Text)),
        .. state.Remarks.Select(remark => Row("note", text: remark)),
        .. run.Silences.Select(reason => Row("note", text: reason)),
        .. run.Calculator.Formula.Concat(run.Working).Select(line => Row("formula", text: line)),
        .. run.Calculator.Citations.Select(citation => Row("source", value: citation.Url ?? "", text: citation.Text)),
    ];

    private static string[] Row(string kind, string key = "", string value = "", Unit? unit = null, string text = "") =>
        [kind, key, value, unit?.Key ?? "", text];

    private static string ValueOf(object? value) => value switch
    {
        null => "",
        double number => QuantityFormat.Exact(number),
        bool flag => flag ? "true" : "false",
        var word => (string)word,
    };
}
