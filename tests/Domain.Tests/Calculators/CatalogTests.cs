using System.Text.RegularExpressions;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Domain.Tests.Calculators;

/// <summary>What every declaration must keep, so that whatever is made from it makes sense.</summary>
public sealed partial class CatalogTests
{
    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Keys_are_snake_case_and_unique(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        string[] inputs = [.. calculator.Inputs.Select(i => i.Key)];
        string[] outputs = [.. calculator.Outputs.Select(o => o.Key)];
        Assert.Equal(inputs.Distinct(), inputs);
        Assert.Equal(outputs.Distinct(), outputs);
        Assert.All(inputs, key => Assert.Matches(SnakeCase(), key));
        Assert.All(outputs, key => Assert.Matches(OutputKey(), key));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Examples_give_what_their_source_states(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        Assert.NotEmpty(calculator.Examples);
        foreach (var example in calculator.Examples)
        {
            var run = Calculation.Of(calculator, example.Settings);
            Assert.NotEmpty(example.Expected);
            foreach (var expected in example.Expected)
            {
                var got = run.Outputs[expected.Output];
                Assert.True(
                    got is { } value && Math.Abs(value - expected.Value) <= expected.Tolerance * Math.Abs(expected.Value),
                    $"{example.Name}: {expected.Output.Key} is {got}, its source states {expected.Value}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Steps_of_article_checks_can_be_computed(string slug)
    {
        foreach (var check in CalculatorCatalog.Default.Find(slug)!.ArticleChecks)
        {
            Assert.All(check.Runs(CalculatorCatalog.Default.Find(slug)!), run => Assert.NotNull(run.Outputs[check.Output]));
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Form_starts_with_a_result(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var run = Calculation.Of(calculator, calculator.FormSettings);
        Assert.NotNull(run.Lead);
        Assert.NotEmpty(run.Working);
        Assert.All(run.Working, line => Assert.DoesNotContain("NaN", line, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_null_has_its_reason(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        foreach (var run in SeededInputs.Of(calculator, 400).Select(Calculation.Of))
        {
            Assert.All(
                calculator.Outputs.Where(output => run.Outputs.Value(output) is null),
                output => Assert.True(run.ReasonOf(output).Length > 0, $"{output.Key} is null without a reason at {SeededInputs.Describe(run.Inputs)}"));
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Whatever_is_let_in_gives_finite_numbers_and_text(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        foreach (var run in SeededInputs.Of(calculator, 400).Select(Calculation.Of))
        {
            Assert.All(calculator.NumberOutputs, output => Assert.True(run.Outputs[output] is not { } value || double.IsFinite(value)));
            Assert.All(run.Working, line => Assert.False(string.IsNullOrWhiteSpace(line)));
            Assert.All(run.Notes, note => Assert.False(string.IsNullOrWhiteSpace(note.Text)));
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Same_inputs_give_the_same_outputs(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var values = InputReader.Read(calculator, calculator.FormSettings);
        var (first, second) = (calculator.Run(values), calculator.Run(values));
        Assert.All(calculator.Outputs, output => Assert.Equal(first.Value(output), second.Value(output)));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Everything_shown_is_said_in_words(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        Assert.EndsWith("?", calculator.Question, StringComparison.Ordinal);
        Assert.All(calculator.Inputs, input => Assert.EndsWith(".", input.Help, StringComparison.Ordinal));
        Assert.All(calculator.Outputs, output => Assert.EndsWith(".", output.Meaning, StringComparison.Ordinal));
        Assert.NotEmpty(calculator.Formula);
        Assert.NotEmpty(calculator.Citations);
        Assert.All([calculator.Method.Article, calculator.Method.Assumptions, calculator.Method.Disagreements, calculator.Method.Limits], Assert.NotEmpty);
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();

    [GeneratedRegex("^([a-z][a-z0-9]*(_[a-z0-9]+)*|G)$")]
    private static partial Regex OutputKey();
}
