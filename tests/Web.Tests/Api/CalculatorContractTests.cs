using System.Net;
using System.Text.Json;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Tests.Cases;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Api;

public sealed class CalculatorContractTests(AtlasSite site)
{
    private const string Question = "training-compute?params=175e9&tokens=300e9";

    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Fact]
    public async Task List_names_every_calculator_with_all_it_takes_and_gives()
    {
        var visit = await site.VisitAsync("/api/v1/calculators");
        using var json = JsonDocument.Parse(visit.Body);
        Assert.Equal(CalculatorCatalog.Default.All.Count, json.RootElement.GetProperty("total").GetInt32());
        foreach (var (declared, item) in CalculatorCatalog.Default.All.Zip(json.RootElement.GetProperty("items").EnumerateArray()))
        {
            Assert.Equal(declared.Slug, item.GetProperty("slug").GetString());
            Assert.Equal(declared.Inputs.Select(i => i.Key), item.GetProperty("inputs").EnumerateArray().Select(i => i.GetProperty("key").GetString()));
            Assert.Equal(declared.Outputs.Select(o => o.Key), item.GetProperty("outputs").EnumerateArray().Select(o => o.GetProperty("key").GetString()));
            foreach (var (input, shown) in declared.NumberInputs.Zip(item.GetProperty("inputs").EnumerateArray().Where(i => i.GetProperty("kind").GetString() == "number")))
            {
                Assert.Equal(input.Unit.Key, shown.GetProperty("unit").GetString());
                Assert.Equal(input.Minimum, shown.GetProperty("min").GetDouble());
                Assert.Equal(input.Maximum, shown.GetProperty("max").GetDouble());
                Assert.Equal(input.IsAboveMinimum, shown.GetProperty("min_exclusive").GetBoolean());
                Assert.Equal(input.Default, shown.GetProperty("default").ValueKind == JsonValueKind.Null ? null : shown.GetProperty("default").GetDouble());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Answer_has_the_shape_of_the_contract(string slug)
    {
        var declared = CalculatorCatalog.Default.Find(slug)!;
        var known = CalculatorCase.All.First(c => c.Calculator == slug && c.Error is null);
        var answer = await CalculatorAnswer.GetAsync(site, $"{slug}?{known.Query}");
        Assert.Equal(["calculator", "inputs", "outputs", "formula", "sources", "notes"], answer.Json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(slug, answer.Text("calculator"));
        Assert.Equal(declared.Outputs.Select(o => o.Key), answer.Json.GetProperty("outputs").EnumerateObject().Select(p => p.Name));
        Assert.All(known.Inputs.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null), sent => Assert.True(answer.Json.GetProperty("inputs").TryGetProperty(sent.Name, out _)));
        Assert.All(declared.NumberInputs.Where(i => i.Default is not null), input => Assert.True(answer.Json.GetProperty("inputs").TryGetProperty(input.Key, out _)));
        Assert.All(declared.Formula, line => Assert.Contains(line, answer.Text("formula"), StringComparison.Ordinal));
        Assert.Equal(declared.Citations.Select(c => c.Text), answer.Json.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("text").GetString()));
        Assert.All(
            answer.Json.GetProperty("outputs").EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Null),
            silent => Assert.Contains(answer.Notes, note => note.Contains(silent.Name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Same_inputs_give_the_same_answer_by_address_and_by_body()
    {
        var get = await CalculatorAnswer.GetAsync(site, Question);
        var post = await CalculatorAnswer.PostAsync(site, "training-compute", """{"tokens": 3e11, "params": 175000000000}""");
        Assert.Equal(get.Json.GetRawText(), post.Json.GetRawText());
        Assert.Equal("no-store", Assert.Single(post.Headers["Cache-Control"]));
    }

    [Theory]
    [InlineData("&token=5", "ignored: token; did you mean tokens?")]
    [InlineData("&Params=5", "ignored: Params; did you mean params?")]
    [InlineData("&NaN=1", "ignored: NaN")]
    [InlineData("&=1", "ignored: a key without a name")]
    [InlineData("&q1=&q2=&q3=&q4=&q5=&q6=&q7=", "ignored: 2 more keys")]
    public async Task Key_that_nobody_reads_is_named(string more, string note)
    {
        var answer = await CalculatorAnswer.GetAsync(site, Question + more);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(note, answer.Notes);
    }

    [Theory]
    [InlineData("traning-compute?params=1&tokens=1", "did you mean training-compute?")]
    [InlineData("zzzz", "lists them")]
    [InlineData("training-computes/sweep", "did you mean training-compute?")]
    public async Task Unknown_calculator_is_refused_with_near_names(string question, string sentence)
    {
        var answer = await CalculatorAnswer.GetAsync(site, question);
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("not_found", answer.Text("error"));
        Assert.Contains(sentence, answer.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_calculator_takes_a_key_that_its_sweep_takes() =>
        Assert.DoesNotContain(CalculatorCatalog.Default.All.SelectMany(c => c.Inputs), input => input.Key is "vary" or "from" or "to" or "steps" or "output");
}
