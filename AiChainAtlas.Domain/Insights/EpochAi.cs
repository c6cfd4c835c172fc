using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Insights;

/// <summary>What charts say of the figures of Epoch AI: its name and licence, and until when the models on record go.</summary>
public static class EpochAi
{
    private const int MonthLength = 7;

    public const string Credit = "Epoch AI, CC BY 4.0";

    /// <summary>The month of the newest model on record, in words; empty where none is dated.</summary>
    public static string ModelsUntil(Atlas atlas) =>
        atlas.Content.Models.Where(model => model.Date.IsDated).Select(model => model.Date).DefaultIfEmpty().Max() is { IsDated: true } newest
            ? $"Models to {MonthOf(newest)}"
            : "";

    // A date that is known to the year only stays a year.
    private static string MonthOf(PartialDate date) => date.ToString() is { Length: > MonthLength } day ? day[..MonthLength] : date.ToString();
}
