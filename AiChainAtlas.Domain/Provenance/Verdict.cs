namespace AiChainAtlas.Domain.Provenance;

/// <summary>The outcome of checking a claim.</summary>
public sealed record Verdict(string Key, string Label, string Meaning)
{
    public static readonly Verdict Supported = new("supported", "Supported", "The record agrees.");
    public static readonly Verdict Partly = new("partly", "Partly right", "Right in part or only under conditions.");
    public static readonly Verdict Outdated = new("outdated", "Outdated", "It was so once and has changed.");
    public static readonly Verdict Wrong = new("wrong", "Wrong", "The record contradicts it.");
    public static readonly Verdict Unverifiable = new("unverifiable", "Cannot be verified", "No record was found either way.");
    public static readonly Verdict Opinion = new("opinion", "Opinion", "A view that cannot be tested as a fact.");

    public static readonly IReadOnlyList<Verdict> All = [Supported, Partly, Outdated, Wrong, Unverifiable, Opinion];

    public static Verdict? Find(string key) => All.FirstOrDefault(v => v.Key == key);
}
