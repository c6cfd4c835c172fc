using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Prices;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Calculators;

/// <summary>A model brings its chip and its precision, a chip its price, and nothing of another model or chip stays.</summary>
public sealed class StartingPointTests
{
    private static readonly Calculator Cost = CalculatorCatalog.Default.Find("training-time-cost")!;
    private static readonly Calculator Serving = CalculatorCatalog.Default.Find("inference")!;
    private static readonly Calculator Decentralised = CalculatorCatalog.Default.Find("decentralised-training")!;
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly Atlas Atlas = SampleAtlas.Build(SampleAtlas.Content with
    {
        Accelerators =
        [
            Sheet("Eight", bf16: 1_000, fp8: 2_000), Sheet("Sixteen", bf16: 500, fp8: null),
        ],
        Models =
        [
            SampleAtlas.Content.Models[0] with
            {
                Id = "mixture", Name = "Mixture", Params = 600e9, ActiveParams = 30e9, DatasetDatapoints = 1e12, TrainingFlop = 2e23,
                HardwareQuantity = 100, Mfu = 0.25, MfuPrecision = Precision.Fp8, AcceleratorName = "Eight",
                Shape = new ModelShape { Layers = 60, LatentDim = 576, Experts = 256 },
            },
            SampleAtlas.Content.Models[0] with
            {
                Id = "dense", Name = "Dense", Params = 70e9, DatasetDatapoints = 1e12, TrainingFlop = null, Mfu = 0.4, Hardware = "NVIDIA A-thing",
            },
        ],
        Prices =
        [
            Price("one", "Eight", 2, "on-demand", "2026-10-01"), Price("two", "Eight", 5, "on-demand", "2026-11-01"),
            Price("three", "Eight", 3, "on-demand", "2026-11-09"),
            Price("spot", "Eight", 1, "spot", "2026-11-09"), Price("old", "Eight", 9, "on-demand", "2025-11-29"),
            Price("undated", "Eight", 0.5, "on-demand", "n.d."),
            Price("stale", "Sixteen", 4, "on-demand", "2025-01-01"),
        ],
    });

    [Fact]
    public void Model_brings_its_chip_at_the_precision_of_its_utilisation_and_the_price_of_that_chip()
    {
        var values = Read(Cost, ("model", "mixture")).Read().Values!;
        Assert.Equal(
            ["active_fraction=0.05", "chips=100", "flops=2E+23", "n_layers=60", "params=600000000000",
                "peak_flops_per_chip=2000000000000000", "price_per_chip_hour=3", "tokens=1000000000000", "utilisation=0.25"],
            values.Sent.Select(pair => $"{pair.Input.Key}={pair.Text}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("chip", "Sixteen", "500000000000000",
        "The utilisation of 25 % on record for Mixture holds for FP8 on Eight and is not taken for Sixteen; 40 % is used.")]
    [InlineData("precision", "bf16", "1000000000000000",
        "The utilisation of 25 % on record for Mixture holds for FP8 on Eight and is not taken for BF16 or FP16; 40 % is used.")]
    public void Utilisation_of_a_model_is_not_applied_to_another_peak(string key, string name, string peak, string remark)
    {
        foreach (
            var query in new[] { Read(Cost, ("model", "mixture"), (key, name)),
                Read(Cost, ("model", "mixture"), ("utilisation", "0.25"), (key, name), ("fill", key)) })
        {
            Assert.Equal((peak, ""), (query.Raw("peak_flops_per_chip").Text, query.Raw("utilisation").Text));
            Assert.Contains(remark, query.Origins);
        }

        Assert.Equal("0.31", Read(Cost, ("model", "mixture"), ("utilisation", "0.31"), (key, name), ("fill", key)).Raw("utilisation").Text);
    }

    [Fact]
    public void Utilisation_without_precision_or_chip_on_record_is_not_taken()
    {
        var query = Read(Cost, ("model", "dense"), ("chip", "Eight"));
        Assert.Equal("", query.Raw("utilisation").Text);
        Assert.Contains(
            "The utilisation of 40 % on record for Dense is not taken: the peak that it is a share of is not known; 40 % is used.",
                query.Origins);
        Assert.Contains(
            Read(Cost, ("model", "dense")).Origins, remark =>
                remark.StartsWith("Dense was trained on NVIDIA A-thing, of which the atlas has no data sheet", StringComparison.Ordinal));
    }

    [Fact]
    public void Choosing_a_model_empties_what_its_record_does_not_say_and_names_it()
    {
        var query = Read(
            Serving, ("params", "1e12"), ("n_layers", "80"), ("n_kv_heads", "8"), ("head_dim", "128"), ("mem_bandwidth", "1e12"),
                ("batch", "16"), ("model", "dense"), ("fill", "model"));
        Assert.Equal(
            ("70000000000", "", "", "", "", "16"), (
                query.Raw("params")
                    .Text, query.Raw("n_layers")
                    .Text, query.Raw("n_kv_heads")
                    .Text, query.Raw("head_dim")
                    .Text, query.Raw("mem_bandwidth")
                    .Text, query.Raw("batch")
                    .Text));
        Assert.Contains("Not on record for Dense: layers, KV heads and size of a head. Enter them or leave them out.", query.Origins);
    }

    [Fact]
    public void Mixture_is_served_by_its_active_parameters_and_latent_cache_in_the_bytes_of_its_precision()
    {
        var values = Read(Serving, ("model", "mixture")).Read().Values!;
        Assert.Equal(
            ["active_params=30000000000", "bytes_weight=1", "chip_memory_bytes=80000000000", "mem_bandwidth=3000000000000",
                "mla_latent_dim=576", "n_layers=60", "params=600000000000", "peak_flops_per_chip=2000000000000000",
                    "price_per_chip_hour=3"],
            values.Sent.Select(pair => $"{pair.Input.Key}={pair.Text}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Link_of_a_worker_is_not_that_of_the_chip_that_a_model_was_trained_on()
    {
        Assert.Equal("", Read(Decentralised, ("model", "mixture")).Raw("bandwidth_bytes_per_s").Text);
        Assert.Equal(
            "12500000", Read(Decentralised, ("bandwidth_bytes_per_s", "12500000"), ("model", "mixture"), ("fill", "model"))
                .Raw("bandwidth_bytes_per_s")
                .Text);
        Assert.Equal("200000000000", Read(Decentralised, ("chip", "Eight")).Raw("bandwidth_bytes_per_s").Text);
    }

    [Fact]
    public void Price_of_a_chip_is_the_median_of_its_newest_on_demand_offers_and_is_asked_for_where_all_are_stale()
    {
        Assert.Equal(
            new MedianPrice("Eight", 3, 3, PartialDate.Parse("2026-10-01"), PartialDate.Parse("2026-11-09")),
                Read(Cost, ("chip", "Eight")).From.Median);
        Assert.Contains(
            "Eight (median of 3 on-demand offers, 2026-10-01 to 2026-11-09) fills price_per_chip_hour.",
                Read(Cost, ("chip", "Eight")).Origins);
        var stale = Read(Cost, ("price_per_chip_hour", "3"), ("chip", "Sixteen"), ("fill", "chip"));
        Assert.Equal("", stale.Raw("price_per_chip_hour").Text);
        Assert.Contains("No on-demand price of Sixteen from the last 12 months is on record: enter one.", stale.Origins);
        Assert.Equal("1", Read(Cost, ("chip", "Eight"), ("price_of", "spot")).Raw("price_per_chip_hour").Text);
    }

    [Theory]
    [InlineData(null, "fp9", "Precision (precision) is 'fp9'; write one of fp32, tf32, bf16, fp8, int8, fp4.")]
    [InlineData("Sixteen", "fp8", "Precision (precision) is 'fp8'; the data sheet of Sixteen has no peak for it: write one of bf16.")]
    public void Precision_that_the_chip_has_no_peak_for_is_refused(string? chip, string precision, string sentence) =>
        Assert.Equal(sentence, Assert.Single(Read(Serving, ("chip", chip ?? ""), ("precision", precision)).UnknownNames).Sentence);

    [Fact]
    public void Precision_fills_the_peak_of_the_chip_and_the_bytes_of_a_weight()
    {
        var query = Read(Serving, ("chip", "Eight"), ("precision", "FP8"));
        Assert.Equal(("2000000000000000", "1"), (query.Raw("peak_flops_per_chip").Text, query.Raw("bytes_weight").Text));
        Assert.Equal(
            ("1000000000000000", ""), (
                Read(Serving, ("chip", "Eight"))
                    .Raw("peak_flops_per_chip")
                    .Text, Read(Serving, ("chip", "Eight"))
                    .Raw("bytes_weight")
                    .Text));
    }

    [Fact]
    public void Reported_flop_stands_in_for_parameters_and_tokens_until_it_is_left_out()
    {
        var query = Read(Cost, ("model", "mixture"));
        var (used, others) = Assert.Single(StartingPointRemarks.Alternatives(Cost, query.From, query.Read().Values!));
        Assert.Equal(("flops", "params,tokens"), (used.Key, string.Join(',', others.Select(input => input.Key))));
        Assert.Equal(
            6 * 600e9 * 0.05 * 1e12,
                Calculation.Of(Read(Cost, ("model", "mixture"),
                    ("flops", "")).Read().Values!).Outputs[Cost.NumberOutputs.First(output => output.Key == "flops")]!.Value, 1e9);
    }

    [Fact]
    public void Reported_figure_names_the_inputs_that_are_not_those_of_the_record_and_move_it()
    {
        var chips = Cost.NumberOutputs.First(output => output.Key == "chips");
        var hours = Cost.NumberOutputs.First(output => output.Key == "chip_hours");
        var timed = Read(Cost, ("model", "mixture"), ("chips", "200"));
        var model = timed.From.Model! with { TrainingHours = 100 };
        var run = Calculation.Of(timed.Read().Values!);
        Assert.Equal(["chips"], ReportedFigure.Of(run, chips, timed.From with { Model = model })!.Other.Select(input => input.Key));
        Assert.Empty(ReportedFigure.Of(run, hours, timed.From with { Model = model })!.Other);
        var elsewhere = Read(Cost, ("model", "mixture"), ("chip", "Sixteen"));
        Assert.Equal(
            ["peak_flops_per_chip", "utilisation"],
            ReportedFigure.Of(Calculation.Of(elsewhere.Read().Values!), hours, elsewhere.From with { Model = model })!.Other
                .Select(input => input.Key)
                .Order(StringComparer.Ordinal));
    }

    private static CalculatorQuery Read(Calculator calculator, params (string Key, string Text)[] pairs)
    {
        var sent = new SentInputs { IsAddress = true };
        foreach (var (key, text) in pairs)
        {
            sent.Add(key, RawInput.Person(text));
        }

        return CalculatorQuery.Of(calculator, sent, () => Atlas, Today);
    }

    private static Accelerator Sheet(string name, double bf16, double? fp8) => new()
    {
        Name = name,
        Vendor = "Acme",
        Year = 2024,
        Fp16DenseTflops = bf16,
        Fp8DenseTflops = fp8,
        MemoryGb = 80,
        MemoryBandwidthGbs = 3_000,
        InterconnectGbsOneWay = 200,
        TdpW = 700,
        SourceIds = ["acme-report"],
    };

    private static GpuPrice Price(string id, string chip, double usd, string terms, string date) => new()
    {
        Id = id,
        Provider = $"Provider {id}",
        Accelerator = chip,
        UsdPerGpuHour = usd,
        Terms = terms,
        Market = GpuPrice.Centralised,
        AsOf = PartialDate.Parse(date),
        SourceIds = ["acme-report"],
    };
}
