using System.Net;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Tests.Cases;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Embed;

/// <summary>Every known result, read out of the embedded page.</summary>
public sealed class EmbedCaseTests(AtlasSite site)
{
    public static TheoryData<string> Cases => [.. CalculatorCase.All.Select(known => known.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case_stands_in_the_page_within_its_tolerance(string id)
    {
        var known = CalculatorCase.Find(id);
        var visit = await site.VisitAsync(EmbedSite.Address(known.Calculator, known.Query));
        Assert.NotEqual(HttpStatusCode.NotFound, visit.Status);
        var calculator = EmbedSite.Calculator(known.Calculator);
        var (_, problem) = InputReader.Read(calculator, key => known.Inputs.TryGetProperty(key, out var value) ? RawInput.Person(value.ToString().ToLowerInvariant()) : RawInput.Absent);
        if (problem is not null)
        {
            Assert.Equal(known.Error, problem.Error);
            Assert.Equal(HttpStatusCode.BadRequest, visit.Status);
            Assert.Equal(problem.Sentence, EmbedSite.ProblemAt(visit, problem.Field));
        }
        else if (known.Error is null)
        {
            Assert.Equal(HttpStatusCode.OK, visit.Status);
            Assert.Empty(known.Misses(key => EmbedSite.Output(visit, calculator.FindOutput(key)!)));
        }
        else
        {
            // The API refuses suffixes; a form is for people, who write 175B.
            Assert.Equal((InputProblem.NotANumber, HttpStatusCode.OK), (known.Error, visit.Status));
        }
    }
}
