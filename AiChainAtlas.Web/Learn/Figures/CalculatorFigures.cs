using System.Globalization;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Web.Learn.Reading;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Learn.Figures;

/// <summary>Figures that a calculator works out or starts with.</summary>
internal static class CalculatorFigures
{
    public static Figure? Input(FigureGround ground, FigureRequest request)
    {
        if (Name(ground, request) is not var (calculator, key) || calculator.FindInput(key) is not NumberInput input || (input.FormValue ?? input.Default) is not { } value)
        {
            return null;
        }

        return StoreFigures.Of(value, input.Unit, request, $"{input.Label}, as {calculator.Name} begins with", SiteUrls.Calculator(calculator.Slug));
    }

    public static Figure? Output(FigureGround ground, FigureRequest request)
    {
        if (Name(ground, request) is not var (calculator, key) || calculator.FindOutput(key) is not NumberOutput output)
        {
            return null;
        }

        var sent = new SentInputs { IsAddress = true };
        foreach (var (name, text) in request.Settings)
        {
            sent.Add(name, RawInput.Machine(text));
        }

        var (values, problem) = CalculatorQuery.Of(calculator, sent, () => ground.Atlas, ground.Today).Read();
        return problem is null && Calculation.Of(values!).Outputs[output] is { } value
            ? StoreFigures.Of(
                value, output.Unit, request, $"{output.Label}, computed by {calculator.Name}", SiteUrls.With(SiteUrls.Calculator(calculator.Slug), request.Settings))
            : null;
    }

    /// <summary>The figure that the article prints and the calculator takes apart.</summary>
    public static Figure? Printed(FigureGround ground, FigureRequest request) => StepOf(ground, request, request.Subject, 1);

    public static Figure? Step(FigureGround ground, FigureRequest request) =>
        request.Subject.Split(' ') is [var slug, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? StepOf(ground, request, slug, step)
            : null;

    private static Figure? StepOf(FigureGround ground, FigureRequest request, string slug, int number)
    {
        if (ground.Calculators.Find(slug) is not { ArticleChecks: [var check, ..] } calculator || number < 1 || number > check.Steps.Count)
        {
            return null;
        }

        var value = check.Runs(calculator)[number - 1].Outputs[check.Output];
        return value is null ? null : StoreFigures.Of(value.Value, check.Output.Unit, request, check.Steps[number - 1].Label, SiteUrls.Calculator(slug));
    }

    private static (Calculator Calculator, string Key)? Name(FigureGround ground, FigureRequest request) =>
        request.Subject.Split(' ') is [var slug, var key] && ground.Calculators.Find(slug) is { } calculator ? (calculator, key) : null;
}
