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
        { "312 tflops", "FLOP/s", 312e12 },
        { "312 TF", "FLOP/s", 312e12 },
        { "312 teraflops", "FLOP/s", 312e12 },
        { "312 TFLOPs/sec", "FLOP/s", 312e12 },
        { "500 mflops", "FLOP/s", 500e6 },
        { "3,640 PF-days", "FLOP", 3_640 * 8.64e19 },
        { "400 watts", "W", 400 },
        { "0.4 kW", "W", 400 },
        { "0.4 kw", "W", 400 },
        { "400 mW", "W", 0.4 },
        { "40 percent", "share", 0.4 },
        { "37/671", "share", 37d / 671 },
        { "1,000 ÷ 4,000", "share", 0.25 },
        { "40 per cent", "share", 0.4 },
        { "385 g/kWh", "kg/kWh", 0.385 },
        { "385 gCO2e/kWh", "kg/kWh", 0.385 },
        { "385 g CO₂ per kWh", "kg/kWh", 0.385 },
        { "0.385 kg CO2/kWh", "kg/kWh", 0.385 },
        { "385 kg/MWh", "kg/kWh", 0.385 },
        { "0.85 lb/kWh", "kg/kWh", 0.85 * 0.45359237 },
        { "173 t", "tCO2e", 173 },
        { "173 tonnes", "tCO2e", 173 },
        { "173,000 kg", "tCO2e", 173 },
        { "2 kt", "tCO2e", 2_000 },
        { "550 mL/kWh", "L/kWh", 0.55 },
        { "20 Mbit/s", "B/s", 2.5e6 },
        { "20 Mbps", "B/s", 2.5e6 },
        { "20 mbps", "B/s", 2.5e6 },
        { "20 Mb/s", "B/s", 2.5e6 },
        { "20 MBps", "B/s", 20e6 },
        { "10 GbE", "B/s", 1.25e9 },
        { "100 gbe", "B/s", 12.5e9 },
        { "2.5 MB/s", "bit/s", 20e6 },
        { "20 megabits per second", "bit/s", 20e6 },
        { "2 megabytes/s", "bit/s", 16e6 },
        { "80 gigabytes", "B", 80e9 },
        { "640 Gbit", "B", 80e9 },
        { "16 bits", "B/parameter", 2 },
        { "8 bit", "B/element", 1 },
        { "70 Mrd", "parameters", 70e9 },
        { "70 mrd.", "parameters", 70e9 },
        { "350 Mio", "parameters", 350e6 },
        { "8 accelerators", "chips", 8 },
        { "1.02M GPU hours", "chip-hours", 1.02e6 },
        { "100 GPU-days", "chip-hours", 2_400 },
        { "2.5 $/h", "USD/h", 2.5 },
        { "US$2.50 per GPU-hour", "USD/h", 2.5 },
        { "USD 2.50", "USD/h", 2.5 },
        { "250 cents per hour", "USD/h", 2.5 },
        { "12 cents/kWh", "USD/kWh", 0.12 },
        { "12 ct/kWh", "USD/kWh", 0.12 },
        { "$80/MWh", "USD/kWh", 0.08 },
        { "50 milliseconds", "s", 0.05 },
        { "3 months", "d", 91.3125 },
        { "2 weeks", "d", 14 },
        { "36 hours", "d", 1.5 },
        { "2 years", "d", 730.5 },
        { "2 days", "h", 48 },
        { "５０ ms", "s", 0.05 },
        { "１７５Ｂ", "parameters", 175e9 },
        { "１，０２４", "chips", 1_024 },
        { "－０．５", "1", -0.5 },
        { "٤٠ %", "share", 0.4 },
        { "\u200E175e9", "parameters", 175e9 },
        { "\u202D175000000000\u202C", "parameters", 175e9 },
        { "175\u200B000", "parameters", 175e3 },
        { "\uFEFF40\u00AD %", "share", 0.4 },
        { "3.15 · 10²³", "FLOP", 3.15e23 },
        { "50 μs", "s", 50e-6 },
        { "50 µs", "s", 50e-6 },
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
    [InlineData("20 mb/s", "B/s")]
    [InlineData("20 MBPS", "B/s")]
    [InlineData("5 millionen", "parameters")]
    [InlineData("0,385", "kg/kWh")]
    [InlineData("0,400", "W")]
    [InlineData("1.234,5", "1")]
    [InlineData("5 m", "d")]
    [InlineData("1/0", "share")]
    [InlineData("1/2/3", "share")]
    [InlineData("37/671", "chips")]
    [InlineData("$5", "chips")]
    [InlineData("10\u00B2", "1")]
    [InlineData("½", "1")]
    [InlineData("1\t000", "1")]
    [InlineData("312 TFLOP", "FLOP/s")]
    [InlineData("40 %", "chips")]
    [InlineData("2 € ", "USD")]
    [InlineData("<script>", "1")]
    public void Text_that_is_no_number_in_the_unit_is_refused(string text, string unit) => Assert.Null(QuantityText.Read(text, UnitOf(unit)));

    [Theory]
    [InlineData("0,4", "share", "use a point for decimals: 0.4")]
    [InlineData("40,5%", "share", "use a point for decimals: 40.5 %")]
    [InlineData("0,385", "kg/kWh", "use a point for decimals: 0.385")]
    [InlineData("1.234,5 kW", "W", "use a point for decimals and commas between thousands: 1,234.5 kW")]
    [InlineData("1.234.567", "parameters", "use commas between thousands: 1,234,567")]
    [InlineData("１，５", "1", "use a point for decimals: 1.5")]
    [InlineData("175。5", "parameters", "write it without U+3002 (。), which is no part of a number")]
    [InlineData("175\u0007", "parameters", "write it without U+0007, which is no part of a number")]
    [InlineData("7\u0301", "parameters", "write it without U+0301, which is no part of a number")]
    [InlineData("2 €/h", "USD/h", "write it in US dollars, converted")]
    [InlineData("2 EUR", "USD", "write it in US dollars, converted")]
    [InlineData("80 gb", "B", "write B for bytes or bit for bits, such as GB or Gbit, so that the two are told apart")]
    [InlineData("20 MBPS", "B/s", "write B for bytes or bit for bits, such as GB or Gbit, so that the two are told apart")]
    [InlineData("many", "parameters", null)]
    [InlineData("1,234 bananas", "parameters", null)]
    [InlineData("2 €", "parameters", null)]
    public void Refused_text_comes_with_what_is_wrong_where_that_can_be_told(string text, string unit, string? advice)
    {
        Assert.Null(QuantityText.Read(text, UnitOf(unit)));
        Assert.Equal(advice, QuantityAdvice.Of(text, UnitOf(unit)));
    }

    public static TheoryData<Unit> AllUnits => [.. Units.All];

    [Theory]
    [MemberData(nameof(AllUnits))]
    public void Every_spelling_of_a_unit_is_read_as_declared(Unit unit)
    {
        Assert.All(unit.Spellings, spelling => Assert.Equal(12 * spelling.Factor, QuantityText.Read($"12 {spelling.Text}", unit)!.Value, 1e-9 * spelling.Factor));
        var repeated = unit.Spellings.GroupBy(spelling => spelling.IsCaseSensitive ? spelling.Text : spelling.Text.ToUpperInvariant()).Where(same => same.Select(s => s.Factor).Distinct().Count() > 1);
        Assert.Empty(repeated);
    }

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
    [InlineData("\u200E175e9", 175e9)]
    [InlineData("１７５", 175.0)]
    public void Machines_write_plain_numbers_only(string text, double? value) => Assert.Equal(value, QuantityText.ReadPlain(text));

    private static Unit UnitOf(string key) => Units.All.Single(unit => unit.Key == key && unit != Unit.FlopPerParameterToken);

    // 19.47 / 100 in doubles is 0.19469999999999998: the field would show 0.1947 and no percent.
    [Theory]
    [InlineData(0.1947, "19.47 %")]
    [InlineData(0.477, "47.7 %")]
    [InlineData(0.2123, "21.23 %")]
    public void Share_of_four_digits_is_typed_in_percent_and_reads_back_as_the_same_number(double share, string text)
    {
        Assert.Equal(text, QuantityEntry.Of(share, Unit.Share));
        Assert.Equal(share, QuantityText.Read(text, Unit.Share));
    }
}
