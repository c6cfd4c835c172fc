using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>What stands in the field of an input, written as a person would type it.</summary>
public static class InputText
{
    /// <summary>A value of the store or of an example.</summary>
    public static string Of(Setting setting) => setting.Value switch
    {
        double value => QuantityEntry.Of(value, ((NumberInput)setting.Input).Unit),
        bool flag => flag ? "true" : "false",
        var word => (string)word,
    };

    /// <summary>What an address holds: 175000000000 is read by machines, 175 B by people. What makes no sense stays as it is.</summary>
    public static string Readable(Input input, string text) => input switch
    {
        NumberInput number when QuantityText.ReadPlain(text) is { } value && number.Admits(value) => QuantityEntry.Of(value, number.Unit),
        FlagInput when text is "1" or "on" => "true",
        FlagInput when text is "0" or "off" => "false",
        ChoiceInput choice when choice.Choices.FirstOrDefault(option => option.Alias == text) is { } option => option.Key,
        _ => text,
    };

    /// <summary>What holds for an input that is left out; empty where it has no default or one that follows from other inputs.</summary>
    public static string OfDefault(Input input) => input switch
    {
        NumberInput { Default: { } value } number => QuantityEntry.Of(value, number.Unit),
        FlagInput flag => flag.Default ? "true" : "false",
        ChoiceInput choice => choice.Default,
        _ => "",
    };
}
