using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Tests.Units;

public sealed class QuantityFormatTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1")]
    [InlineData(0.0317, "0.0317")]
    [InlineData(0.03171, "0.0317")]
    [InlineData(9.999, "10")]
    [InlineData(40, "40")]
    [InlineData(99.94, "99.9")]
    [InlineData(99.95, "100")]
    [InlineData(1_024, "1,024")]
    [InlineData(584.27, "584")]
    [InlineData(3.14e23, "3.14 × 10²³")]
    [InlineData(9.999e22, "1 × 10²³")]
    [InlineData(8.43e-5, "8.43 × 10⁻⁵")]
    [InlineData(-1_234, "−1,234")]
    [InlineData(-0.5, "−0.5")]
    [InlineData(-3.14e23, "−3.14 × 10²³")]
    public void Digits_are_three_significant_ones_and_powers_of_ten_far_out(double value, string text) => Assert.Equal(text, QuantityFormat.Digits(value));

    public static TheoryData<double, Unit, string> Shown => new()
    {
        { 175e9, Unit.Parameters, "175 B parameters" },
        { 999_999, Unit.Parameters, "999,999 parameters" },
        { 999_999.6, Unit.Parameters, "1 M parameters" },
        { 1e15, Unit.Parameters, "1 × 10¹⁵ parameters" },
        { 312e12, Unit.FlopPerSecond, "312 TFLOP/s" },
        { 999.6e9, Unit.Bytes, "1 TB" },
        { 80e9, Unit.Bytes, "80 GB" },
        { 0, Unit.Bytes, "0 B" },
        { 3.15e23, Unit.Flop, "3.15 × 10²³ FLOP" },
        { 350e9, Unit.Flop, "350 GFLOP" },
        { 0.4, Unit.Share, "40 %" },
        { -0.0826, Unit.Share, "−8.26 %" },
        { 0.0217, Unit.Seconds, "21.7 ms" },
        { 0, Unit.Seconds, "0 s" },
        { 3_600, Unit.Seconds, "1 h" },
        { 279_829, Unit.Seconds, "3.24 days" },
        { 9.9e14, Unit.Seconds, "31.4 M years" },
        { 1e40, Unit.Seconds, "3.17 × 10³² years" },
        { 2.5, Unit.DollarsPerHour, "$2.50/h" },
        { 86_003, Unit.Dollars, "$86,003" },
        { 36.5e6, Unit.Dollars, "$36.5 M" },
        { -4_866_667, Unit.Dollars, "−$4.87 M" },
        { 0.2, Unit.Dollars, "$0.20" },
        { 0.0139, Unit.Dollars, "$0.0139" },
        { 0, Unit.Dollars, "$0" },
        { 3_150.2, Unit.Times, "3,150×" },
        { 96, Unit.Layers, "96 layers" },
        { 7, Unit.One, "7" },
        { 584, Unit.Days, "584 days" },
        { 29_113, Unit.Days, "79.7 years" },
        { -29_113, Unit.Days, "−79.7 years" },
        { 0.5, Unit.Days, "0.5 days" },
        { 0.0317, Unit.Bytes, "0.0317 B" },
        { 0.5, Unit.Watts, "500 mW" },
    };

    [Theory]
    [InlineData(10, "10¹")]
    [InlineData(1e6, "10⁶")]
    [InlineData(3.1e6, "3.1 × 10⁶")]
    [InlineData(1, "10⁰")]
    public void On_an_axis_every_number_is_a_power_of_ten(double value, string text) => Assert.Equal(text, QuantityFormat.Power(value));

    public static TheoryData<double, double, Unit, string> Ranges => new()
    {
        { 158e9, 193e9, Unit.Parameters, "158 B to 193 B parameters" },
        { 0.4, 0.5, Unit.Share, "40 to 50 %" },
        { 1, 2, Unit.Layers, "1 to 2 layers" },
        { 120, 72, Unit.Days, "72 to 120 days" },
        { 700, 29_113, Unit.Days, "700 days to 79.7 years" },
        { 1e9, 1e12, Unit.Bytes, "1 GB to 1 TB" },
        { 250e12, 312e12, Unit.FlopPerSecond, "250 to 312 TFLOP/s" },
        { 1e22, 3e23, Unit.Flop, "1 × 10²² to 3 × 10²³ FLOP" },
        { 1, 2, Unit.TonnesCo2e, "1 to 2 t CO2e" },
        { 1, 3, Unit.BytesPerParameter, "1 to 3 B per parameter" },
        { 2, 3, Unit.DollarsPerHour, "$2.00/h to $3.00/h" },
        { 8, 8, Unit.Chips, "8 chips" },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Range_has_its_ends_in_order_and_the_unit_once(double low, double high, Unit unit, string text) => Assert.Equal(text, QuantityFormat.Range(low, high, unit));

    [Theory]
    [MemberData(nameof(Shown))]
    public void Values_are_written_as_their_unit_is_read(double value, Unit unit, string text) => Assert.Equal(text, QuantityFormat.Of(value, unit));

    public static TheoryData<Unit> AllUnits => [.. Units.All];

    [Theory]
    [MemberData(nameof(AllUnits))]
    public void Whatever_is_shown_can_be_typed_again(Unit unit)
    {
        foreach (var value in (double[])[0, 1e-5, 0.0317, 1, 12.3, 99.95, 123, 1_240, 56_700, 1.23e6, 4.56e9, 7.89e12, 1.23e17, 3.14e23, 1e31])
        {
            var text = QuantityFormat.Of(value, unit);
            Assert.True(QuantityText.Read(text, unit) is { } read && Math.Abs(read - value) <= 0.006 * value, $"{value} is shown as '{text}', which reads as {QuantityText.Read(text, unit)}");
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(355.20000000000005)]
    [InlineData(1e40)]
    [InlineData(double.Epsilon)]
    public void Exact_text_reads_back_as_the_same_number(double value) => Assert.Equal(value, QuantityText.ReadPlain(QuantityFormat.Exact(value)));
}
