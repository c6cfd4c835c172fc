using System.Net;
using AiChainAtlas.Tests.Cases;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Api;

public sealed class CalculatorCaseTests(AtlasSite site)
{
    public static TheoryData<string> Cases => [.. CalculatorCase.All.Select(known => known.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case_asked_by_address_comes_out_within_its_tolerance(string id)
    {
        var known = CalculatorCase.Find(id);
        Judge(known, await CalculatorAnswer.GetAsync(site, $"{known.Calculator}?{known.Query}"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case_asked_by_body_comes_out_within_its_tolerance(string id)
    {
        var known = CalculatorCase.Find(id);
        Judge(known, await CalculatorAnswer.PostAsync(site, known.Calculator, known.Inputs.GetRawText()));
    }

    private static void Judge(CalculatorCase known, CalculatorAnswer answer)
    {
        if (known.Error is { } error)
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Equal(error, answer.Text("error"));
            return;
        }

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(known.Misses(answer.Output));
    }
}
