using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Web.Calculators;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Api.Calculators;

/// <summary>A calculator with all that is the same in each of its answers, encoded once.</summary>
internal sealed class EncodedCalculator
{
    public EncodedCalculator(Calculator calculator)
    {
        Calculator = calculator;
        Slug = Encode(calculator.Slug);
        Inputs = [.. calculator.Inputs.Select(input => (input, Encode(input.Key)))];
        Outputs = [.. calculator.Outputs.Select(output => (output, Encode(output.Key)))];
        Keys = calculator.Inputs.Select(input => input.Key).Concat(CalculatorQuery.KeysBeside(calculator)).ToFrozenSet();
        Formula = string.Join('\n', calculator.Formula);
        Sources = SourcesOf(calculator);
        Sweep = new SweepInputs(calculator);
        SweepKeys = [.. Keys, "vary", "from", "to", "steps", "output"];
        SensitivityKeys = [.. Keys, "output"];
        Example = SiteUrls.With(SiteUrls.ApiCalculator(calculator.Slug), CalculatorAddress.InputPairs(CalculatorState.Opening(calculator)));
    }

    public Calculator Calculator { get; }

    public JsonEncodedText Slug { get; }

    public IReadOnlyList<(Input Input, JsonEncodedText Key)> Inputs { get; }

    public IReadOnlyList<(Output Output, JsonEncodedText Key)> Outputs { get; }

    /// <summary>The keys it reads, and those that its sweep and its sensitivity read.</summary>
    public FrozenSet<string> Keys { get; }

    public IReadOnlyCollection<string> SweepKeys { get; }

    public IReadOnlyCollection<string> SensitivityKeys { get; }

    /// <summary>The address of its starting example, with every input of it.</summary>
    public string Example { get; }

    /// <summary>The formula in symbols, a line a step.</summary>
    public string Formula { get; }

    /// <summary>The JSON array of its citations.</summary>
    public byte[] Sources { get; }

    public SweepInputs Sweep { get; }

    private static JsonEncodedText Encode(string text) => JsonEncodedText.Encode(text, JsonAnswer.Encoder);

    private static byte[] SourcesOf(Calculator calculator)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonAnswer.Options))
        {
            json.WriteStartArray();
            foreach (var citation in calculator.Citations)
            {
                json.WriteStartObject();
                json.WriteString("text", citation.Text);
                json.WriteString("url", citation.Url);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }
}

/// <summary>All calculators, encoded.</summary>
internal sealed class EncodedCatalog(CalculatorCatalog catalog)
{
    private readonly FrozenDictionary<string, EncodedCalculator> bySlug = catalog.All.ToFrozenDictionary(c => c.Slug, c => new EncodedCalculator(c));

    public EncodedCalculator? Find(string slug) => bySlug.GetValueOrDefault(slug);

    public IEnumerable<string> Slugs => catalog.All.Select(c => c.Slug);
}
