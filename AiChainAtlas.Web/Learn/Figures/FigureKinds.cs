using AiChainAtlas.Web.Learn.Reading;

namespace AiChainAtlas.Web.Learn.Figures;

/// <summary>Every sort of figure. An article can hold no other number.</summary>
public static class FigureKinds
{
    public static readonly IReadOnlyList<FigureKind> All =
    [
        new("year", "id of a milestone", StoreFigures.Year),
        new("count", "entries|links|facts|sources|claims|milestones|terms|models [lane=] [status=] [verdict=] [link=]", StoreFigures.Count),
        new("model", "id of a model, then params|tokens|flop", StoreFigures.Model),
        new("chip", "name of an accelerator, then speed|memory|bandwidth|power", StoreFigures.Chip),
        new("price", "name of an accelerator, 'by', name of a provider", StoreFigures.Price),
        new("input", "slug of a calculator, then an input: its usual value", CalculatorFigures.Input),
        new("calc", "slug of a calculator, then an output [input=value ...]", CalculatorFigures.Output),
        new("printed", "slug of a calculator: the figure that the article prints", CalculatorFigures.Printed),
        new("step", "slug of a calculator, then the number of a step from there to the record", CalculatorFigures.Step),
    ];

    /// <summary>The figure of a request; null when the store does not hold what it names, which an editor may have removed.</summary>
    public static Figure? Find(FigureGround ground, FigureRequest request) =>
        KindOf(request)?.Find(ground, request);

    /// <summary>A request that leads nowhere, with what its sort of figure is written with.</summary>
    public static string Told(FigureRequest request) => KindOf(request) is { } kind
        ? $"{request}: after '{kind.Word}' stands {kind.Grammar}"
        : $"{request}: a figure begins with {string.Join(", ", All.Select(known => known.Word))}";

    private static FigureKind? KindOf(FigureRequest request) => All.FirstOrDefault(kind => kind.Word == request.Word);
}
