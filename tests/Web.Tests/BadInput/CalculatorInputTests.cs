using System.Text.Json;
using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Tests.Cases;
using AiChainAtlas.Web.Tests.Api;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.BadInput;

/// <summary>Every field of every calculator with everything it must not be, beside inputs that are right.</summary>
public sealed class CalculatorInputTests(AtlasSite site)
{
    private static readonly string Deep = new string('[', 2000) + new string(']', 2000);

    public static TheoryData<string, string> Numbers => Fields<NumberInput>();

    public static TheoryData<string, string> Flags => Fields<FlagInput>();

    public static TheoryData<string, string> Choices => Fields<ChoiceInput>();

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Number_of_a_body_is_a_number_within_its_bounds(string slug, string key)
    {
        var input = (NumberInput)Find(slug, key);
        foreach (var (raw, error) in new[]
        {
            ("\"many\"", "not_a_number"), ("\"1e9\"", "not_a_number"), ("\"NaN\"", "not_a_number"), ("1e400", "not_a_number"), ("-1e400", "not_a_number"),
            ("true", "not_a_number"), ("[]", "not_a_number"), ("[1]", "not_a_number"), ("{}", "not_a_number"), (Deep, "not_a_number"), ("1e41", "out_of_range"),
        })
        {
            (await PostAsync(slug, key, raw)).Refuses(key, error);
        }

        if (!input.Admits(-1))
        {
            (await PostAsync(slug, key, "-1")).Refuses(key, "out_of_range");
        }

        if (!input.Admits(0))
        {
            (await PostAsync(slug, key, "0")).Refuses(key, "out_of_range");
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Number_of_an_address_is_a_number_within_its_bounds(string slug, string key)
    {
        var input = (NumberInput)Find(slug, key);
        foreach (var (text, error) in new[]
        {
            ("many", "not_a_number"), ("NaN", "not_a_number"), ("Infinity", "not_a_number"), ("-Infinity", "not_a_number"), ("1e400", "not_a_number"), ("true", "not_a_number"),
            ("0x10", "not_a_number"), ("1,000", "not_a_number"), ("175B", "not_a_number"), ("[]", "not_a_number"), ("%F0%9F%98%80", "not_a_number"), ("1e41", "out_of_range"),
        })
        {
            (await GetAsync(slug, key, text)).Refuses(key, error);
        }

        (await CalculatorAnswer.GetAsync(site, $"{slug}?{Query(slug, key)}&{key}=1&{key}=1")).Refuses(key, "not_a_number");
        if (!input.Admits(0))
        {
            (await GetAsync(slug, key, "0")).Refuses(key, "out_of_range");
        }
    }

    [Theory]
    [MemberData(nameof(Flags))]
    public async Task Flag_is_true_or_false(string slug, string key)
    {
        foreach (var raw in new[] { "\"maybe\"", "2", "[]", "{}", Deep })
        {
            (await PostAsync(slug, key, raw)).Refuses(key, "not_a_number");
        }

        (await GetAsync(slug, key, "maybe")).Refuses(key, "not_a_number");
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Choices))]
    public async Task Choice_is_one_of_its_words(string slug, string key)
    {
        foreach (var raw in new[] { "\"no-such-word\"", "7", "true" })
        {
            (await PostAsync(slug, key, raw)).Refuses(key, "missing");
        }

        (await PostAsync(slug, key, "[]")).Refuses(key, "not_a_number");
        (await GetAsync(slug, key, "no-such-word")).Refuses(key, "missing");
    }

    [Fact]
    public async Task Required_field_that_is_absent_null_or_blank_is_missing()
    {
        foreach (var calculator in CalculatorCatalog.Default.All)
        {
            foreach (var input in calculator.Inputs.Where(i => i.Required == Condition.Always))
            {
                foreach (var raw in new[] { null, "null", "\"\"", "\" \"" })
                {
                    (await PostAsync(calculator.Slug, input.Key, raw)).Refuses(input.Key, "missing");
                }

                (await GetAsync(calculator.Slug, input.Key, "")).Refuses(input.Key, "missing");
                (await CalculatorAnswer.GetAsync(site, $"{calculator.Slug}?{Query(calculator.Slug, input.Key)}")).Refuses(input.Key, "missing");
            }
        }
    }

    [Fact]
    public async Task Key_given_twice_in_a_body_is_refused() =>
        (await CalculatorAnswer.PostAsync(site, "training-compute", """{"params":1,"tokens":1,"params":1}""")).Refuses("params", "not_a_number");

    private static TheoryData<string, string> Fields<TInput>()
        where TInput : Input
    {
        var rows = new TheoryData<string, string>();
        foreach (var calculator in CalculatorCatalog.Default.All)
        {
            foreach (var input in calculator.Inputs.OfType<TInput>())
            {
                rows.Add(calculator.Slug, input.Key);
            }
        }

        return rows;
    }

    private static Input Find(string slug, string key) => CalculatorCatalog.Default.Find(slug)!.FindInput(key)!;

    /// <summary>Right inputs but for one key; those judged before it are right, so that it is the one reported.</summary>
    private static JsonObject Right(string slug, string leftOut)
    {
        var known = CalculatorCase.All.First(c => c.Calculator == slug && c.Error is null);
        var inputs = (JsonObject)JsonNode.Parse(known.Inputs.GetRawText())!;
        inputs.Remove(leftOut);
        return inputs;
    }

    private static string Query(string slug, string leftOut) =>
        string.Join('&', Right(slug, leftOut).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!.GetValueKind() == JsonValueKind.String ? p.Value.GetValue<string>() : p.Value.ToJsonString())}"));

    private Task<CalculatorAnswer> GetAsync(string slug, string key, string text) => CalculatorAnswer.GetAsync(site, $"{slug}?{Query(slug, key)}&{key}={text}");

    private Task<CalculatorAnswer> PostAsync(string slug, string key, string? raw)
    {
        var rest = Right(slug, key).Select(p => $"\"{p.Key}\":{p.Value!.ToJsonString()}");
        return CalculatorAnswer.PostAsync(site, slug, $"{{{string.Join(',', raw is null ? rest : rest.Append($"\"{key}\":{raw}"))}}}");
    }
}
