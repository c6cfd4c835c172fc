using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What an hour of a rented chip is worth.</summary>
internal static class MarketplaceInputs
{
    /// <summary>What hosts are taken to be up, as no record of theirs was read.</summary>
    public static readonly NamedValue DataCentre = new(0.99, "data centre, assumed");

    public static readonly NamedValue OtherHosts = new(0.95, "marketplace, assumed");

    public static readonly NumberInput Price = CommonInputs.Price(Condition.Always, 2.5);

    public static readonly NumberInput Peak = CommonInputs.Peak(Condition.Always, 989.5e12);

    public static readonly NumberInput Utilisation = new()
    {
        Key = "utilisation",
        Label = "Share of the peak reached",
        Symbol = "u",
        Help = "40 % in a well-connected cluster, 35 % on a single machine; between machines on the internet multiply by their share of computing time.",
        Unit = Unit.Share,
        Usual = UsualRanges.Utilisation,
        IsAboveMinimum = true,
        Maximum = 1,
        Default = 0.40,
        Slider = (0.01, 1),
        IsLogarithmic = false,
        Uncertainty = (0.75, 1.25),
    };

    public static readonly NumberInput Availability = new()
    {
        Key = "availability",
        Label = "Availability",
        Symbol = "a",
        Help = "Share of the paid hours in which the chip answers.",
        Unit = Unit.Share,
        IsAboveMinimum = true,
        Maximum = 1,
        Default = 1,
        FormValue = 0.95,
        Slider = (0.5, 1),
        IsLogarithmic = false,
        Menu = [DataCentre, OtherHosts],
    };

    public static readonly NumberInput Redundancy = new()
    {
        Key = "redundancy",
        Label = "Runs of each job",
        Symbol = "r",
        Help = "1 if the result is trusted, 2 if every job runs twice to check it.",
        Unit = Unit.Times,
        Minimum = 1,
        Maximum = 100,
        Default = 1,
        Slider = (1, 5),
        IsLogarithmic = false,
        Uncertainty = (1, 1),
        Menu = [new(1, "trusted"), new(2, "every job twice")],
    };

    public static readonly NumberInput Waste = new()
    {
        Key = "waste_fraction",
        Label = "Work lost",
        Symbol = "v",
        Help = "Share of the work that interruptions undo.",
        Unit = Unit.Share,
        Maximum = 0.999,
        Default = 0,
        Slider = (0, 0.5),
        IsLogarithmic = false,
        Uncertainty = (0.5, 2),
    };

    public static readonly NumberInput Extra = new()
    {
        Key = "extra_usd_per_chip_hour",
        Label = "Other costs",
        Symbol = "e",
        Help = "Storage, network and traffic for a chip-hour.",
        Unit = Unit.DollarsPerHour,
        Usual = UsualRanges.OtherChipCost,
        Default = 0,
    };

    public static readonly NumberInput Baseline = new()
    {
        Key = "baseline_usd_per_effective_pflop_hour",
        Label = "Price to compare with",
        Symbol = "b",
        Help = "US dollars for a useful PFLOP-hour elsewhere: the leading result of this calculator for the other offer.",
        Unit = Unit.DollarsPerPflopHour,
        Usual = UsualRanges.UsefulPrice,
        IsAboveMinimum = true,
        Slider = (0.5, 100),
    };

    /// <summary>In the order in which they are asked for.</summary>
    public static IReadOnlyList<Input> All => [Price, Peak, Utilisation, Availability, Redundancy, Waste, Extra, Baseline];
}
