using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>The values that an input has in practice. One outside of them is computed with all the same, and a note says so.</summary>
/// <param name="Low">The smallest usual value, in the unit of the input; zero is always usual.</param>
/// <param name="High">The largest usual value.</param>
/// <param name="Subject">Whose values they are, with the verb: <c>grids emit</c>.</param>
public sealed record UsualRange(double Low, double High, string Subject)
{
    public bool Contains(double value) => value == 0 || (value >= Low && value <= High);

    /// <summary>The range as a clause: <c>grids emit 0.02 to 1.2 kg/kWh</c>.</summary>
    public string In(Unit unit) => $"{Subject} {QuantityFormat.Range(Low, High, unit)}";
}
