using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The cards of calculators: the list, one with its numbers, the method of one.</summary>
public static class CalculatorPageCards
{
    public static readonly CardKind All = new(SiteUrls.Calculators, request => Of(request.Calculators));

    public static readonly CardKind OfMethod = new(
        SiteUrls.Calculators + "/{id}/method", request => request.Calculators.Find(request.Id) is { } calculator ? Method(calculator)
            : CardAnswer.None);

    public static Card Of(CalculatorCatalog catalog) => new()
    {
        Path = SiteUrls.Calculators,
        Title = "Calculators",
        Text = $"{catalog.All.Count} calculators for what it takes to train, serve and prove a model. Each shows its formula with your " +
            "numbers, its sources, and where the article went wrong.",
        Kicker = "Formula, sources and method of each",
        Lead = "What it takes to train, serve and prove a model.",
        Body = new CardRows([CardRow.OfNames("", [.. catalog.All.Select(calculator => calculator.Name)])]),
        Note = CardText.Count(catalog.All.Count, "calculator"),
    };

    /// <summary>The page of a calculator. Its picture is that of its result, which embeds have as well.</summary>
    /// <param name="calculator">The calculator.</param>
    /// <param name="picture">The address of the picture of what is shown.</param>
    /// <param name="result">What the reader's inputs give; null for the opening state and for inputs that are refused.</param>
    public static Card Of(Calculator calculator, string picture, Calculation? result) => new()
    {
        Path = SiteUrls.Calculator(calculator.Slug),
        Title = calculator.Name,
        Text = result?.Lead is { } lead ? $"{lead.Label}: {result.Outputs.Show(lead)}. {calculator.Question}" : calculator.Question,
        Kicker = "Calculator",
        OwnPicture = picture,
    };

    public static Card Method(Calculator calculator) => new()
    {
        Path = SiteUrls.CalculatorMethod(calculator.Slug),
        Title = $"{calculator.Name}: method",
        Text = $"Formula, assumptions, sources and limits of the calculator: {calculator.Question}",
        Kicker = "Calculator · method",
        Heading = calculator.Name,
        Lead = calculator.Question,
        Body = new CardRows([.. calculator.Formula.Take(3).Select((line, i) => new CardRow(i == 0 ? "Formula" : "", line))]),
        Note = CardText.Count(calculator.Citations.Count, "source"),
    };
}
