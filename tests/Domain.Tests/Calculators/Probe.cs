using AiChainAtlas.Domain.Calculators.Declaring;

namespace AiChainAtlas.Domain.Tests.Calculators;

/// <summary>A calculator without inputs that does what a test needs.</summary>
internal static class Probe
{
    public static Calculator Of(IReadOnlyList<Output> outputs, Action<OutputValues> compute) => new()
    {
        Slug = "probe",
        Name = "Probe",
        Question = "What comes out?",
        Topic = "Tests",
        Inputs = [],
        Outputs = outputs,
        Compute = (_, y) => compute(y),
        Formula = [],
        Working = (_, _) => [],
        Citations = [],
        Examples = [],
        Method = new Method { Article = [], Assumptions = [], Disagreements = [], Limits = [] },
    };
}
