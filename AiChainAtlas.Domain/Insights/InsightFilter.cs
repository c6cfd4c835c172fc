using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Insights;

/// <summary>A setting by which a chart is narrowed to a part of the record.</summary>
/// <param name="Key">The word in addresses.</param>
/// <param name="Label">What people read beside it.</param>
/// <param name="ValuesOf">What may be chosen, in the order to show it.</param>
/// <param name="LabelOf">What people read for a value.</param>
public sealed record InsightFilter(
    string Key,
    string Label,
    Func<Atlas, IEnumerable<string>> ValuesOf,
    Func<Atlas, string, string> LabelOf);
