using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Tests.Cases;

namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class CaseTests
{
    public static TheoryData<string> Cases => [.. CalculatorCase.All.Select(known => known.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_comes_out_within_its_tolerance(string id)
    {
        var known = CalculatorCase.Find(id);
        var calculator = CalculatorCatalog.Default.Find(known.Calculator);
        Assert.NotNull(calculator);
        var (values, problem) = InputReader.Read(calculator, known.Raw);
        Assert.Equal(known.Error, problem?.Error);
        if (known.Error is null)
        {
            var results = calculator.Run(values!);
            Assert.Empty(known.Misses(key => results.Value(calculator.FindOutput(key)!)));
        }
    }

    [Fact]
    public void All_cases_are_there() => Assert.Equal(126, CalculatorCase.All.Count);
}
