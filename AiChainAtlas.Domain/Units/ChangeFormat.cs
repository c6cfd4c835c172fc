namespace AiChainAtlas.Domain.Units;

/// <summary>Writes how far a result moves to either side: <c>± 10 %</c> only where both sides are the same.</summary>
public static class ChangeFormat
{
    private const double Nothing = 5e-5;

    /// <param name="changes">One or two changes as shares of the central value, the smaller first.</param>
    public static string Of(IReadOnlyList<double> changes) => changes switch
    {
        [var low, var high] when low < -Nothing && high > Nothing && Size(low) == Size(high) => $"± {Size(high)} %",
        [var low, var high] when Math.Abs(low) <= Nothing => $"up to {Signed(high)} %",
        [var low, var high] when Math.Abs(high) <= Nothing => $"down to {Signed(low)} %",
        [var low, var high] when Signed(low) != Signed(high) => $"{Signed(low)} to {Signed(high)} %",
        [.., var only] => $"{Signed(only)} %",
        [] => "",
    };

    private static string Size(double change) => QuantityFormat.Digits(100 * Math.Abs(change));

    private static string Signed(double change) => $"{(change < 0 ? "−" : "+")}{Size(change)}";
}
