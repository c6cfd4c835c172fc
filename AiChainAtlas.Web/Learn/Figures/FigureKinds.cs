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

    /// <summary>The figure of a request.</summary>
    /// <exception cref="InvalidOperationException">A text asks for what is not there: correct the text.</exception>
    public static Figure Find(FigureGround ground, FigureRequest request)
    {
        var kind = All.FirstOrDefault(kind => kind.Word == request.Word)
            ?? throw new InvalidOperationException($"{request} asks for a '{request.Word}'; ask for one of {string.Join(", ", All.Select(kind => kind.Word))}.");
        return kind.Find(ground, request) ?? throw new InvalidOperationException($"{request} names nothing; write {kind.Word} with the {kind.Grammar}.");
    }
}
