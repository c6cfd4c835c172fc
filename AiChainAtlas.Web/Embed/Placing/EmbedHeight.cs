using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Web.Calculators;
using static AiChainAtlas.Web.Embed.EmbedText;

namespace AiChainAtlas.Web.Embed;

/// <summary>
/// The height that an embed will take at a width, before any browser has drawn it: a page that keeps so much room does not
/// jump. The measures are those of embed.css; only where lines break depends on the reader's font, and a wide one is taken.
/// </summary>
internal static class EmbedHeight
{
    private const double Frame = 38;

    // A little room too much shows as a gap, a little too little as a jump.
    private const double Spare = 30;
    private const double FormulaLine = 21;
    private const double FormulaLetter = 8.2;
    private const double NumberField = 58;
    private const double LockedField = 39;
    private const double SwitchField = 30;
    private const double SwitchBox = 26;
    private const double LeadLine = 38;
    private const double LeadLetter = 17;
    private const double FieldGap = 10;
    private const double ColumnGap = 14;
    private const double Row = 28;
    private const int TwoColumns = 310;
    private const int Tiles = 460;
    private const int MostTiles = 3;

    public static int Of(EmbedState state, int width)
    {
        var inner = width - Frame;
        var plain = state.Options.IsPlain;
        return (int)Math.Ceiling(
            Spare
            + (plain ? 4 : Frame)
            + (plain ? 0 : 27 + Lines(state.Calculator.Question, inner))
            + Fields(state, inner, plain)
            + (state.Calculation is { } calculation ? Result(calculation, inner) + state.Remarks.Sum(remark => 8 + Lines(remark, inner - 20)) + Mark(state, calculation, inner) : 60)
            + 23 + Lines(plain ? "AI Chain Atlas" : "AI Chain Atlas: chart, scenarios and method of this calculator", inner));
    }

    private static double Fields(EmbedState state, double inner, bool plain)
    {
        var columns = inner >= TwoColumns ? 2 : 1;
        var width = (inner - (ColumnGap * (columns - 1))) / columns;
        var heights = state.Locked.Select(_ => LockedField)
            .Concat(state.Editable.Select(input => input is FlagInput
                ? SwitchField + ExtraLines(input.Label, width - SwitchBox)
                : NumberField + ExtraLines(input.Label + "  " + input.Symbol, width)))
            .Chunk(columns)
            .Select(row => row.Max() + FieldGap)
            .ToList();
        return heights.Count == 0 ? 0 : heights.Sum() - FieldGap + (plain ? 0 : 14);
    }

    private static double Result(Calculation calculation, double inner)
    {
        var shown = calculation.Beside.Take(MostTiles).ToList();
        var hasMore = calculation.Beside.Skip(MostTiles).Concat(calculation.Repeated).Any();
        var figures = shown.Count == 0 ? 0 : 12 + (inner < Tiles
            ? shown.Sum(output => Row + ExtraLines($"{calculation.LabelOf(output)}   {calculation.Outputs.Show(output)}", inner - 12))
            : 36 + (21 * (1 + shown.Max(output => ExtraLines(calculation.Outputs.Show(output) ?? "", (inner / MostTiles) - 30) / TextLine))));
        return 16
            + (calculation.Lead is { } lead ? 18 + Lead(calculation, lead, inner) + Lines(new string(' ', 70), inner) : 0)
            + figures
            + (hasMore ? 34 : 0)
            + 30 + calculation.Working.Sum(line => FormulaLine * Count(line, inner - 24, FormulaLetter))
            + calculation.Notes.Sum(note => 8 + Lines(note.Text, inner - 20) + (note.Kind == NoteKind.Warning ? 14 : 0))
            + 10 + Lines($"Sources: {string.Join("; ", calculation.Calculator.Citations.Take(3).Select(EmbedResult.Short))}. Method and assumptions", inner);
    }

    private static double Lead(Calculation calculation, NumberOutput lead, double inner) =>
        LeadLine * Count(calculation.Outputs.Show(lead) ?? "", inner, LeadLetter);

    private static double Mark(EmbedState state, Calculation calculation, double inner) => state.IsExample ? 8 + Lines(ExampleText.Of(calculation), inner - 11) : 0;

    private static double ExtraLines(string text, double width) => Lines(text, width) - TextLine;
}
