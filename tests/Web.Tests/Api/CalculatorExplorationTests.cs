using System.Net;
using System.Text.Json;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Tests.Cases;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Api;

public sealed class CalculatorExplorationTests(AtlasSite site)
{
    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Sweep_of_every_number_answers(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var known = CalculatorCase.All.First(c => c.Calculator == slug && c.Error is null);
        foreach (var input in calculator.NumberInputs)
        {
            var answer = await CalculatorAnswer.GetAsync(site, $"{slug}/sweep?{known.Query}&vary={input.Key}&steps=5");

            // Asked for beside what excludes it, an input may be refused; it is never a failure.
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{slug} by {input.Key}: {answer.Status}");
            if (answer.Status == HttpStatusCode.OK)
            {

                // Fewer where only whole values count and there are not as many.
                Assert.InRange(answer.Json.GetProperty("points").GetArrayLength(), input.IsWhole ? 2 : 5, 5);
                Assert.False(answer.Json.GetProperty("inputs").TryGetProperty(input.Key, out _));
            }
        }
    }

    [Fact]
    public async Task Sweep_gives_what_the_calculator_gives_at_each_point()
    {
        var sweep = await CalculatorAnswer.GetAsync(site, "training-compute/sweep?params=1e9&vary=tokens&from=1e9&to=1e12&steps=4&output=flops");
        Assert.True(sweep.Json.GetProperty("logarithmic").GetBoolean());
        var points = sweep.Json.GetProperty("points").EnumerateArray().Select(p => (At: p.GetProperty("at").GetDouble(), Value: p.GetProperty("value").GetDouble())).ToList();
        Assert.Equal((1e9, 1e12), (points[0].At, points[^1].At));
        Assert.Equal(4, points.Count);
        Assert.All(points, point => Assert.Equal(6e9 * point.At, point.Value, 1e-9 * point.Value));
    }

    [Fact]
    public async Task Sweep_and_sensitivity_answer_by_body_as_by_address()
    {
        foreach (var (question, body) in new[]
        {
            ("training-compute/sweep?params=1e9&vary=tokens&from=1&to=3&steps=3", """{"params":1e9,"vary":"tokens","from":1,"to":3,"steps":3}"""),
            ("training-compute/sensitivity?params=1e9&tokens=1e9&output=pf_days", """{"params":1e9,"tokens":1e9,"output":"pf_days"}"""),
        })
        {
            var get = await CalculatorAnswer.GetAsync(site, question);
            Assert.Equal(HttpStatusCode.OK, get.Status);
            Assert.Equal(get.Json.GetRawText(), (await CalculatorAnswer.PostAsync(site, question.Split('?')[0], body)).Json.GetRawText());
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Sensitivity_names_inputs_from_the_strongest_down(string slug)
    {
        var known = CalculatorCase.All.First(c => c.Calculator == slug && c.Error is null);
        var answer = await CalculatorAnswer.GetAsync(site, $"{slug}/sensitivity?{known.Query}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var moves = answer.Json.GetProperty("moves").EnumerateArray().ToList();
        Assert.Equal(moves.Select(m => m.GetProperty("swing").GetDouble()).OrderDescending(), moves.Select(m => m.GetProperty("swing").GetDouble()));
        Assert.All(moves, move => Assert.NotNull(CalculatorCatalog.Default.Find(slug)!.FindInput(move.GetProperty("input").GetString()!)));
        Assert.True(moves.Count == 0 || answer.Json.GetProperty("central").ValueKind == JsonValueKind.Number);
    }

    [Theory]
    [InlineData("sweep?params=1&tokens=1", "vary", "missing")]
    [InlineData("sweep?params=1&tokens=1&vary=tokenz", "vary", "missing")]
    [InlineData("sweep?params=1&tokens=1&vary=causal", "vary", "missing")]
    [InlineData("sweep?params=1&tokens=1&vary=tokens&vary=params", "vary", "not_a_number")]
    [InlineData("sweep?params=1&tokens=1&vary=tokens&from=x", "from", "not_a_number")]
    [InlineData("sweep?params=1&tokens=1&vary=tokens&from=-1", "from", "out_of_range")]
    [InlineData("sweep?params=1&tokens=1&vary=tokens&to=1e41", "to", "out_of_range")]
    [InlineData("sweep?params=1&tokens=1&vary=tokens&to=1e400", "to", "not_a_number")]
    [InlineData("sweep?params=1&tokens=1&vary=tokens&from=5&to=5", "to", "out_of_range")]
    [InlineData("sweep?params=1&tokens=1&vary=active_fraction&from=0&to=1", "from", "out_of_range")]
    [InlineData("sweep?params=1&tokens=1&vary=tokens&steps=1", "steps", "out_of_range")]
    [InlineData("sweep?params=1&tokens=1&vary=tokens&steps=201", "steps", "out_of_range")]
    [InlineData("sweep?params=1&tokens=1&vary=tokens&steps=2.5", "steps", "out_of_range")]
    [InlineData("sweep?params=1&tokens=1&vary=tokens&steps=many", "steps", "not_a_number")]
    [InlineData("sweep?params=1&tokens=1&vary=tokens&output=colour", "output", "missing")]
    [InlineData("sweep?vary=tokens", "params", "missing")]
    [InlineData("sensitivity?params=1&tokens=1&output=colour", "output", "missing")]
    [InlineData("sensitivity?params=1", "tokens", "missing")]
    public async Task Keys_of_sweep_and_sensitivity_are_judged_in_the_same_words(string question, string field, string error) =>
        (await CalculatorAnswer.GetAsync(site, "training-compute/" + question)).Refuses(field, error);
}
