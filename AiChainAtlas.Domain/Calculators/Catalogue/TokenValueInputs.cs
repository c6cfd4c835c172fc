using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What the value of a token is measured by.</summary>
internal static class TokenValueInputs
{
    public static readonly NumberInput Price = new()
    {
        Key = "price",
        Label = "Price of a token",
        Symbol = "p",
        Help = "US dollars for one token.",
        Unit = Unit.Dollars,
        Usual = UsualRanges.TokenPrice,
        Required = Condition.Always,
        FormValue = 2,
        Slider = (0.001, 1_000),
        Uncertainty = (0.5, 2),
    };

    public static readonly NumberInput Circulating = new()
    {
        Key = "circulating",
        Label = "Circulating supply",
        Symbol = "c",
        Help = "Tokens that can be traded now.",
        Unit = Unit.ChainTokens,
        Usual = UsualRanges.TokenSupply,
        IsAboveMinimum = true,
        Required = Condition.Always,
        FormValue = 100e6,
        Slider = (1e6, 1e12),
    };

    public static readonly NumberInput MaxSupply = new()
    {
        Key = "max_supply",
        Label = "Largest supply",
        Symbol = "m",
        Help = "Tokens that will ever exist; at least the circulating ones.",
        Unit = Unit.ChainTokens,
        Usual = UsualRanges.TokenSupply,
        IsAboveMinimum = true,
        DefaultFrom = x => x.OrNaN(Circulating),
        DefaultFormula = "circulating",
        FormValue = 400e6,
    };

    public static readonly NumberInput Fees30 = Month("fees_30d", "Fees of 30 days", "What users paid in the last 30 days; used in place of a year.", 3e6);
    public static readonly NumberInput FeesYear = Year("fees_annual", "Fees of a year", "What users pay in a year.", Fees30);
    public static readonly NumberInput Revenue30 = Month("revenue_30d", "Revenue of 30 days", "What the protocol or its holders kept of the fees in the last 30 days; used in place of a year.", 1e6);
    public static readonly NumberInput RevenueYear = Year("revenue_annual", "Revenue of a year", "What the protocol or its holders keep of the fees in a year.", Revenue30);
    public static readonly NumberInput Incentives30 = Month("incentives_30d", "Incentives of 30 days", "Value of the tokens paid out to users and hosts in the last 30 days; used in place of a year.", 4e5);
    public static readonly NumberInput IncentivesYear = Year("incentives_annual", "Incentives of a year", "Value of the tokens paid out to users and hosts in a year.", Incentives30, 0);

    public static readonly NumberInput NominalYield = new()
    {
        Key = "nominal_yield",
        Label = "Advertised yield",
        Symbol = "y",
        Help = "Yearly yield of staking as advertised; used with inflation in place of emissions.",
        Unit = Unit.Share,
        Usual = UsualRanges.Yield,
        Minimum = -1,
        Slider = (0, 0.5),
        IsLogarithmic = false,
    };

    private static readonly Condition Counted = Condition.Absent(NominalYield);

    public static readonly NumberInput Emissions = new()
    {
        Key = "emissions_per_year",
        Label = "New tokens in a year",
        Symbol = "e",
        Help = "Tokens that come into circulation in a year.",
        Unit = Unit.ChainTokens,
        Usual = UsualRanges.TokensOfYear,
        Applies = Counted,
        FormValue = 10e6,
        Uncertainty = (0.5, 2),
    };

    public static readonly NumberInput Burn = new()
    {
        Key = "burn_per_year",
        Label = "Burnt tokens in a year",
        Symbol = "b",
        Help = "Tokens that are destroyed in a year: dollars burnt divided by the price.",
        Unit = Unit.ChainTokens,
        Usual = UsualRanges.TokensOfYear,
        Default = 0,
        Applies = Counted,
        FormValue = 1e6,
        Uncertainty = (0.5, 2),
    };

    public static readonly NumberInput StakingRatio = new()
    {
        Key = "staking_ratio",
        Label = "Share staked",
        Symbol = "s",
        Help = "Staked tokens as a share of the circulating ones.",
        Unit = Unit.Share,
        IsAboveMinimum = true,
        Maximum = 1,
        Applies = Counted,
        FormValue = 0.5,
        Slider = (0.01, 1),
        IsLogarithmic = false,
    };

    public static readonly NumberInput ToStakers = new()
    {
        Key = "emissions_to_stakers",
        Label = "Share of new tokens to stakers",
        Symbol = "σ",
        Help = "The rest goes to hosts, team or treasury.",
        Unit = Unit.Share,
        Maximum = 1,
        Default = 1,
        Applies = Counted,
        Slider = (0, 1),
        IsLogarithmic = false,
    };

    public static readonly NumberInput FeesToStakers = new()
    {
        Key = "fees_to_stakers_annual",
        Label = "Fees to stakers in a year",
        Symbol = "f",
        Help = "US dollars of fees that stakers receive in a year.",
        Unit = Unit.Dollars,
        Usual = UsualRanges.YearlyDollars,
        Default = 0,
        Applies = Counted,
        Uncertainty = (0.5, 2),
    };

    public static readonly NumberInput Inflation = new()
    {
        Key = "inflation",
        Label = "Inflation of the token",
        Symbol = "i",
        Help = "Yearly growth of the circulating supply, less what is burnt.",
        Unit = Unit.Share,
        Usual = UsualRanges.Inflation,
        Minimum = -0.999,
        Maximum = 100,
        Applies = Condition.Given(NominalYield),
        Required = Condition.Given(NominalYield),
        Slider = (0, 0.5),
        IsLogarithmic = false,
    };

    /// <summary>In the order in which they are asked for.</summary>
    public static IReadOnlyList<Input> All =>
    [
        Price, Circulating, MaxSupply, Fees30, FeesYear, Revenue30, RevenueYear, Incentives30, IncentivesYear, Emissions, Burn, StakingRatio, ToStakers,
        FeesToStakers, NominalYield, Inflation,
    ];

    private static NumberInput Month(string key, string label, string help, double formValue) => new()
    {
        Key = key,
        Label = label,
        Help = help,
        Unit = Unit.Dollars,
        Usual = UsualRanges.MonthlyDollars,
        FormValue = formValue,
        Uncertainty = (0.5, 2),
    };

    private static NumberInput Year(string key, string label, string help, NumberInput month, double? otherwise = null) => new()
    {
        Key = key,
        Label = label,
        Help = help,
        Unit = Unit.Dollars,
        Usual = UsualRanges.YearlyDollars,
        Default = otherwise,
        Applies = Condition.Absent(month),
        Uncertainty = (0.5, 2),
    };
}
