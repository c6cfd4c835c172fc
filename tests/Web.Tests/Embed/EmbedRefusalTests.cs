using System.Net;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Embed;

/// <summary>Bad input in every field: the sentence is that of the reader, it stands at the field, and what was typed stays.</summary>
public sealed class EmbedRefusalTests(AtlasSite site)
{
    private const int Mutations = 500;

    private static readonly string[] Bad = ["", "lots", "NaN", "-1", "0", "1e41", "1e400", "true", "12,34", "<b>x</b>", "\"><script>alert(1)</script>", "[1]", "{\"a\":1}", "175 bananas"];

    public static TheoryData<string> Slugs => EmbedSite.Slugs;

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Every_field_tells_what_is_wrong_with_it(string slug)
    {
        var calculator = EmbedSite.Calculator(slug);
        foreach (var input in calculator.Inputs)
        {
            foreach (var text in Bad)
            {
                await TellsAsync(calculator, input, text);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Number_given_twice_is_refused(string slug)
    {
        var calculator = EmbedSite.Calculator(slug);
        var input = calculator.NumberInputs.First();
        var visit = await site.VisitAsync(EmbedSite.Address(slug, $"{input.Key}=1&{input.Key}=2"));
        Assert.Equal(HttpStatusCode.BadRequest, visit.Status);
        Assert.Contains($"{input.Key}) is given more than once; ", EmbedSite.ProblemAt(visit, input.Key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problem_of_an_input_that_is_not_shown_is_told_all_the_same()
    {
        var visit = await site.VisitAsync(EmbedSite.Address("training-compute", "params=x&tokens=1&hide=params"));
        Assert.Equal(HttpStatusCode.BadRequest, visit.Status);
        Assert.Contains("is 'x'; ", visit.Document.GetElementById("problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_own_script_gets_its_refusal_as_an_answer()
    {
        var visit = await site.VisitAsync(EmbedSite.Address("training-compute", "params=x&tokens=1&form=live"));
        Assert.Equal(HttpStatusCode.OK, visit.Status);
        Assert.NotNull(visit.Document.QuerySelector("#result .none"));
        Assert.Contains("is 'x'; ", EmbedSite.ProblemAt(visit, "params"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_mutated_address_breaks_the_server()
    {
        string[] pieces = ["&", "=", "%20", "%zz", "%ff", "%00", "1e9", "-", ",", "[]", "params", "tokens=", "lock=", "hide=params,", "v=", "theme=", "form=", "%3Cb%3E", "accent=%23", "175B", "..", "?", "id="];
        string[] starts = [EmbedSite.Address("training-compute", "params=1"), EmbedSite.Address("training-compute") + ".svg?", "/oembed?url=", "/embed/"];
        var random = new Random(20261125);
        for (var i = 0; i < Mutations; i++)
        {
            var target = starts[random.Next(starts.Length)] + string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)]));
            using var response = await site.SendAsync(target);
            Assert.True((int)response.StatusCode is >= 200 and < 500, $"{target} answers {(int)response.StatusCode}");
        }
    }

    private async Task TellsAsync(Calculator calculator, Input input, string text)
    {
        var query = EmbedSite.Query(calculator, (input.Key, text));
        var raw = query.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => RawInput.Person(Uri.UnescapeDataString(pair[1])));
        var (_, problem) = InputReader.Read(calculator, key => raw.GetValueOrDefault(key, RawInput.Absent));
        var visit = await site.VisitAsync(EmbedSite.Address(calculator.Slug, query));
        Assert.Equal(problem is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest, visit.Status);
        Assert.DoesNotContain("alert(1)</script>", visit.Body, StringComparison.Ordinal);
        if (problem is null)
        {
            return;
        }

        Assert.Equal(problem.Sentence, EmbedSite.ProblemAt(visit, problem.Field));
        var field = visit.Document.QuerySelector($"[data-field='{input.Key}'] [name='{input.Key}']:not([type=hidden])");
        if (input is NumberInput && problem.Field == input.Key)
        {
            Assert.Equal((text, "true"), (field!.GetAttribute("value"), field.GetAttribute("aria-invalid")));
        }

        Assert.NotNull(visit.Document.QuerySelector("#result .none"));
        Assert.Empty(visit.Document.QuerySelectorAll("data[data-output]"));
    }
}
