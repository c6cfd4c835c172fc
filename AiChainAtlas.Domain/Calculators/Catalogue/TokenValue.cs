using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;
using static AiChainAtlas.Domain.Calculators.Catalogue.Outputs;
using static AiChainAtlas.Domain.Calculators.Catalogue.TokenValueInputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>
/// A token against what its network takes in: price to fees, sales and earnings (Token Terminal), and what a staker earns once
/// inflation is taken off (Fisher).
/// </summary>
internal static class TokenValue
{
    /// <summary>A year has 365 days, and a month 30 of them (Token Terminal).</summary>
    private const double MonthsOfYear = 365d / 30;

    private static readonly Condition WithFees = Condition.Given(Fees30) | Condition.Given(FeesYear);
    private static readonly Condition WithRevenue = Condition.Given(Revenue30) | Condition.Given(RevenueYear);
    private static readonly Condition Emitting = Condition.Given(Emissions);
    private static readonly Condition Stated = Condition.Given(NominalYield);
    private static readonly Condition Counted = Condition.Absent(NominalYield);
    private static readonly Condition Staked = Emitting & Condition.Given(StakingRatio);

    public static readonly NumberOutput PfFdv = Number("pf_fdv", "Price to fees, diluted", "Fully diluted value divided by the fees of a year.", Unit.Times, WithFees, "no fees, so no price to fees");
    public static readonly NumberOutput PfCirc = Number("pf_circ", "Price to fees", "Market cap divided by the fees of a year.", Unit.Times, WithFees, "no fees, so no price to fees");
    public static readonly NumberOutput PsFdv = Number("ps_fdv", "Price to sales, diluted", "Fully diluted value divided by the revenue of a year.", Unit.Times, WithRevenue, "no revenue, so no price to sales");
    private static readonly NumberOutput PsCirc = Number("ps_circ", "Price to sales", "Market cap divided by the revenue of a year.", Unit.Times, WithRevenue, "no revenue, so no price to sales");
    public static readonly NumberOutput PeCirc = Number("pe_circ", "Price to earnings", "Market cap divided by the earnings of a year.", Unit.Times, WithRevenue, "no earnings, so no price to earnings");
    private static readonly NumberOutput PeFdv = Number("pe_fdv", "Price to earnings, diluted", "Fully diluted value divided by the earnings of a year.", Unit.Times, WithRevenue, "no earnings, so no price to earnings");
    public static readonly NumberOutput RealYield = Number("real_yield", "Real yield", "What a staker's share of the network grows by in a year.", Unit.Share, Staked | Stated, TooFarApart);
    public static readonly NumberOutput MarketCap = Number("market_cap", "Market cap", "Price times circulating supply.", Unit.Dollars);
    private static readonly NumberOutput Fdv = Number("fdv", "Fully diluted value", "Price times the largest supply.", Unit.Dollars);
    private static readonly NumberOutput FdvToMc = Number("fdv_to_mc", "Diluted value against market cap", "How many times more tokens there will be.", Unit.Times);
    private static readonly NumberOutput Float = Number("float_ratio", "Share in circulation", "Circulating tokens as a share of all that will exist.", Unit.Share);
    public static readonly NumberOutput FeesAnnual = Number("fees_annual", "Fees of a year", "What users pay.", Unit.Dollars, WithFees);
    private static readonly NumberOutput RevenueAnnual = Number("revenue_annual", "Revenue of a year", "What protocol and holders keep of it.", Unit.Dollars, WithRevenue);
    public static readonly NumberOutput Earnings = Number("earnings_annual", "Earnings of a year", "Revenue less the tokens paid out as incentives.", Unit.Dollars, WithRevenue);
    private static readonly NumberOutput TakeRate = Number("take_rate", "Take rate", "Share of the fees that is kept.", Unit.Share, WithFees & WithRevenue, "no fees, so nothing to take a share of");
    private static readonly NumberOutput Gross = Number("gross_inflation", "Inflation before burning", "New tokens as a share of the circulating ones.", Unit.Share, Emitting & Counted);
    private static readonly NumberOutput Net = Number("net_inflation", "Inflation", "New tokens less burnt ones, as a share of the circulating ones.", Unit.Share, Emitting | Stated);
    private static readonly NumberOutput Nominal = Number("nominal_yield", "Nominal yield", "New tokens and fees that a staker receives, as a share of what is staked.", Unit.Share, Staked | Stated, "staked tokens are worth nothing, so fees are no share of them");
    private static readonly NumberOutput FeeYield = Number("fee_yield", "Of it from fees", "The part that users pay rather than new tokens.", Unit.Share, Staked & Counted, "staked tokens are worth nothing, so fees are no share of them");
    public static readonly NumberOutput SimpleReal = Number("real_yield_simple", "Real yield, roughly", "Nominal yield less inflation.", Unit.Share, Staked | Stated, TooFarApart);
    private static readonly NumberOutput Dilution = Number("nonstaker_dilution", "Loss without staking", "What the share of a holder who does not stake changes by in a year.", Unit.Share, Emitting | Stated);

    public static readonly Calculator Declaration = new()
    {
        Slug = "token-value",
        Name = "Token value",
        Question = "What is a token priced at against what its network earns, and what does staking really yield?",
        Topic = "Token value",
        Inputs = All,
        Outputs =
        [
            PfFdv, PsFdv, PeCirc, RealYield, MarketCap, Fdv, FdvToMc, Float, PfCirc, PsCirc, PeFdv, FeesAnnual, RevenueAnnual, Earnings, TakeRate,
            Net, Gross, Nominal, FeeYield, SimpleReal, Dilution,
        ],
        Rules =
        [
            new InputRule(MaxSupply, x => x[MaxSupply] >= x[Circulating], "max_supply is below circulating; send at least as many tokens as circulate, or leave it out."),
            new InputRule(
                Burn, x => x.Has(NominalYield) || !x.Has(Emissions) || x[Burn] - x[Emissions] < x[Circulating],
                "burn_per_year destroys all tokens that circulate within a year; send fewer."),
        ],
        Compute = Compute,
        Formula =
        [
            "market cap = p · c; diluted value = p · m",
            "a year = 30 days × 365 ÷ 30",
            "price to fees, sales, earnings = value ÷ fees, revenue, revenue − incentives",
            "i = (e − b) ÷ c; y = e · σ ÷ (s · c) + f ÷ (s · p · c)",
            "real yield = (1 + y) ÷ (1 + i) − 1; without staking 1 ÷ (1 + i) − 1",
        ],
        Working = (x, y) => [.. Work(x, y)],
        Notes =
        [
            Note.Warn((_, y) => y[FeesAnnual] == 0, "No fees, so there is no price to fees: nobody pays to use it."),
            Note.Warn((_, y) => y[RevenueAnnual] > y[FeesAnnual], "Revenue is above fees. Revenue is the kept part of the fees, so one of the two is wrong or counted differently."),
            Note.Warn((_, y) => y[Earnings] <= 0, "Incentives eat up the revenue: there are no earnings and no price to earnings. Users are paid in tokens to come."),
            Note.Warn((_, y) => y[FdvToMc] > 3, (_, y) => $"Most of the supply is still to come: {y.Show(FdvToMc)} the tokens of today. Ratios of the market cap look better than they are."),
            Note.Remark((x, _) => !x.IsGiven(MaxSupply), "No largest supply was given, so the diluted value counts what circulates. A token without a cap has no diluted value at all."),
            Note.Warn(
                (x, y) => !x.Has(NominalYield) && x.Has(Emissions) && x[Emissions] * x[Price] > y[RevenueAnnual],
                (x, y) => $"The new tokens of a year are worth {QuantityFormat.Of(x[Emissions] * x[Price], Unit.Dollars)} at this price, more than the revenue of {y.Show(RevenueAnnual)}."),
            Note.Remark((_, y) => y[RealYield] is not null && y[FeeYield] is null or 0, "Nothing of the yield is known to come from fees. New tokens only move value from holders who do not stake to those who do."),
            Note.Warn((_, y) => y[RealYield] < 0, "The real yield is negative: the supply grows faster than what stakers receive."),
        ],
        Citations = [Works.TokenTerminal.At("price to fees, price to sales, annualised figures")],
        Examples = TokenValueRecord.Examples,
        ArticleChecks = TokenValueRecord.Checks,
        Method = TokenValueRecord.Method,
    };

    private static double? OfYear(InputValues x, NumberInput month, NumberInput year) =>
        x.Has(month) ? x[month] * MonthsOfYear : x.Has(year) ? x[year] : null;

    private static void Compute(InputValues x, OutputValues y)
    {
        var cap = x[Price] * x[Circulating];
        var diluted = x[Price] * x[MaxSupply];
        y[MarketCap] = cap;
        y[Fdv] = diluted;
        y[Float] = x[Circulating] / x[MaxSupply];
        y[FdvToMc] = x[MaxSupply] / x[Circulating];

        var fees = OfYear(x, Fees30, FeesYear);
        var revenue = OfYear(x, Revenue30, RevenueYear);
        var earnings = revenue - OfYear(x, Incentives30, IncentivesYear);
        y[FeesAnnual] = fees;
        y[RevenueAnnual] = revenue;
        y[Earnings] = earnings;
        y[PfFdv] = fees > 0 ? diluted / fees : null;
        y[PfCirc] = fees > 0 ? cap / fees : null;
        y[PsFdv] = revenue > 0 ? diluted / revenue : null;
        y[PsCirc] = revenue > 0 ? cap / revenue : null;
        y[PeFdv] = earnings > 0 ? diluted / earnings : null;
        y[PeCirc] = earnings > 0 ? cap / earnings : null;
        y[TakeRate] = fees > 0 ? revenue / fees : null;
        if (x.Has(NominalYield))
        {
            y[Nominal] = x[NominalYield];
            SetReal(y, x[NominalYield], x[Inflation]);
        }
        else if (x.Has(Emissions))
        {
            y[Gross] = x[Emissions] / x[Circulating];
            SetReal(y, YieldOf(x, y, cap), (x[Emissions] - x[Burn]) / x[Circulating]);
        }
    }

    // Fees of nothing are no yield even on tokens that are worth nothing; any other fees have no share of nothing.
    private static double? YieldOf(InputValues x, OutputValues y, double cap)
    {
        if (!x.Has(StakingRatio))
        {
            return null;
        }

        double? fromFees = x[FeesToStakers] == 0 ? 0 : cap > 0 ? x[FeesToStakers] / (x[StakingRatio] * cap) : null;
        y[FeeYield] = fromFees;
        y[Nominal] = (x[Emissions] * x[ToStakers] / (x[StakingRatio] * x[Circulating])) + fromFees;
        return y[Nominal];
    }

    private static void SetReal(OutputValues y, double? nominal, double inflation)
    {
        y[Net] = inflation;
        y[Dilution] = (1 / (1 + inflation)) - 1;
        y[SimpleReal] = nominal - inflation;
        y[RealYield] = ((1 + nominal) / (1 + inflation)) - 1;
    }

    private static IEnumerable<string> Work(InputValues x, OutputValues y)
    {
        yield return $"{x.Show(Price)} × {x.Show(Circulating)} = {y.Show(MarketCap)}";
        yield return $"{x.Show(Price)} × {x.Show(MaxSupply)} = {y.Show(Fdv)}";
        if (x.Has(Fees30))
        {
            yield return $"{x.Show(Fees30)} × 365 ÷ 30 = {y.Show(FeesAnnual)}";
        }

        if (y[PfFdv] is not null)
        {
            yield return $"{y.Show(Fdv)} ÷ {y.Show(FeesAnnual)} = {y.Show(PfFdv)}";
        }

        if (y[PeCirc] is not null)
        {
            yield return $"{y.Show(MarketCap)} ÷ {y.Show(Earnings)} = {y.Show(PeCirc)}";
        }

        if (y[RealYield] is not null)
        {
            yield return $"(1 + {y.Show(Nominal)}) ÷ (1 + {y.Show(Net)}) − 1 = {y.Show(RealYield)}";
        }
    }
}
