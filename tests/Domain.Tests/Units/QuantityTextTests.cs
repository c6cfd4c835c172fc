using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Tests.Units;

public sealed class QuantityTextTests
{
    public static TheoryData<string, string, double> Readable => new()
    {
        { "175e9", "parameters", 175e9 },
        { "175B", "parameters", 175e9 },
        { "175b", "parameters", 175e9 },
        { "1.75e11", "parameters", 175e9 },
        { "1.75E+11", "parameters", 175e9 },
        { "175,000,000,000", "parameters", 175e9 },
        { "175 000 000 000", "parameters", 175e9 },
        { "175\u00A0000\u202F000", "parameters", 175e6 },
        { "175_000_000", "parameters", 175e6 },
        { "175'000'000", "parameters", 175e6 },
        { "1,000.5", "parameters", 1000.5 },
        { "175 billion parameters", "parameters", 175e9 },
        { "175 billion", "parameters", 175e9 },
        { "175B params", "parameters", 175e9 },
        { "70 bn", "parameters", 70e9 },
        { "350M", "parameters", 350e6 },
        { "1.4 trillion tokens", "tokens", 1.4e12 },
        { "1.4T", "tokens", 1.4e12 },
        { "8k", "tokens", 8_000 },
        { "1 token", "tokens", 1 },
        { "2 thousand", "d", 2_000 },
        { "12 days", "d", 12 },
        { "1,024 chips", "chips", 1_024 },
        { "8 GPUs", "chips", 8 },
        { "40 %", "share", 0.4 },
        { "40%", "share", 0.4 },
        { "0.4", "share", 0.4 },
        { "312 TFLOP/s", "FLOP/s", 312e12 },
        { "312T", "FLOP/s", 312e12 },
        { "312 TFLOPS", "FLOP/s", 312e12 },
        { "2E", "FLOP/s", 2e18 },
        { "2E5", "FLOP/s", 2e5 },
        { "3.15e23 FLOP", "FLOP", 3.15e23 },
        { "3.15 × 10²³", "FLOP", 3.15e23 },
        { "3.15x10^22 FLOP", "FLOP", 3.15e22 },
        { "5 × 10⁻⁵", "1", 5e-5 },
        { "80 GB", "B", 80e9 },
        { "80GB", "B", 80e9 },
        { "80 G", "B", 80e9 },
        { "80 B", "B", 80 },
        { "80GiB", "B", 85_899_345_920 },
        { "1 KiB", "B", 1_024 },
        { "2.04 TB/s", "B/s", 2.04e12 },
        { "20 ms", "s", 0.02 },
        { "1.5 h", "s", 5_400 },
        { "2 days", "s", 172_800 },
        { "30", "s", 30 },
        { "$2.50", "USD/h", 2.5 },
        { "$2.50/h", "USD/h", 2.5 },
        { "2.5 USD/h", "USD/h", 2.5 },
        { "$3 M", "USD", 3e6 },
        { "-$5", "USD", -5 },
        { "−5", "1", -5 },
        { "2x", "ratio", 2 },
        { "2×", "ratio", 2 },
        { " 12 ", "1", 12 },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void Text_that_people_type_reads_as_the_value_in_the_unit(string text, string unit, double value) =>
        Assert.Equal(value, QuantityText.Read(text, UnitOf(unit))!.Value, Math.Abs(value) * 1e-12);

    [Theory]
    [InlineData("1,5", "1")]
    [InlineData("1,50,000", "1")]
    [InlineData("1 2", "1")]
    [InlineData("1,234 567", "1")]
    [InlineData("1.2.3", "1")]
    [InlineData("1-2", "1")]
    [InlineData("--1", "1")]
    [InlineData("1e400", "1")]
    [InlineData("1e300T", "tokens")]
    [InlineData("NaN", "1")]
    [InlineData("Infinity", "1")]
    [InlineData("-Infinity", "1")]
    [InlineData("∞", "1")]
    [InlineData("", "1")]
    [InlineData("e9", "1")]
    [InlineData("12e", "1")]
    [InlineData("0x10", "1")]
    [InlineData("many", "parameters")]
    [InlineData("billion", "parameters")]
    [InlineData("300B tokens", "parameters")]
    [InlineData("80 GB", "parameters")]
    [InlineData("80 gb", "B")]
    [InlineData("80 billion", "B")]
    [InlineData("20 Mb/s", "B/s")]
    [InlineData("312 TFLOP", "FLOP/s")]
    [InlineData("40 %", "chips")]
    [InlineData("2 € ", "USD")]
    [InlineData("<script>", "1")]
    public void Text_that_is_no_number_in_the_unit_is_refused(string text, string unit) => Assert.Null(QuantityText.Read(text, UnitOf(unit)));

    [Fact]
    public void B_is_a_billion_for_counts_and_a_byte_for_sizes()
    {
        Assert.Equal(175e9, QuantityText.Read("175B", Unit.Parameters));
        Assert.Equal(175, QuantityText.Read("175B", Unit.Bytes));
    }

    [Theory]
    [InlineData("12", 12.0)]
    [InlineData("-1.5e3", -1500.0)]
    [InlineData("1e400", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData("175B", null)]
    [InlineData("1,000", null)]
    public void Machines_write_plain_numbers_only(string text, double? value) => Assert.Equal(value, QuantityText.ReadPlain(text));

    private static Unit UnitOf(string key) => Units.All.Single(unit => unit.Key == key && unit != Unit.FlopPerParameterToken);
}
