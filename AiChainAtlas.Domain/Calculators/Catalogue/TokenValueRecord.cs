using AiChainAtlas.Domain.Calculators.Declaring;
using static AiChainAtlas.Domain.Calculators.Catalogue.TokenValueInputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Worked examples of token ratios, what the article said of token value, and the method in words.</summary>
internal static class TokenValueRecord
{
    public static Method Method => new()
    {
        Article =
        [
            "Three sums have to be kept apart. Fees are what users pay. Revenue is the part that the protocol or its holders keep. Earnings are revenue less the tokens that were given away to attract users and hosts. A network can have high fees and no earnings.",
            "Each gives a ratio: price to fees, price to sales, price to earnings. A low price to fees says nothing about earnings, as high turnover says nothing about profit.",
            "The price can be multiplied by the tokens that circulate or by all that will exist. If many are still to come, today's holders own less of the network than the market cap suggests, so both are shown.",
            "Staking pays in new tokens. They do not come from users: they dilute those who hold. The real yield takes that off. If all new tokens go to stakers and everybody stakes, it is exactly zero; what users pay in fees comes on top.",
        ],
        Assumptions =
        [
            "Thirty days stand for a year: times 365 ÷ 30, without seasons.",
            "The price stays as it is. Yields are counted in tokens; a falling price can undo any of them.",
        ],
        Disagreements =
        [
            "Token Terminal uses the fully diluted value for price to fees and price to sales; others use the market cap. Both are given here.",
            "Diluted value divided by revenue was once labelled P/E, and criticised because revenue is not earnings. Here it is price to sales.",
            "Whether tokens given to hosts are a cost is disputed by those who give them. They are treated as one, because holders pay for them by dilution.",
        ],
        Limits =
        [
            "Salaries and other running costs are seldom published and are not taken off, so earnings are an upper bound.",
            "A token is not a share: it need not carry a claim on any of these sums.",
            "Prices move on expectation; a ratio does not say whether one is right.",
        ],
    };

    public static IReadOnlyList<Example> Examples =>
    [
        new()
        {
            Name = "Price to fees of 2",
            Settings = [(Price, 1d), (Circulating, 100e6), (MaxSupply, 100e6), (FeesYear, 50e6)],
            Expected = [new(TokenValue.PfFdv, 2, 1e-4)],
            Source = "OKX, worked example: 100 million of value, 50 million of fees",
        },
        new()
        {
            Name = "Price to fees of 40",
            Settings = [(Price, 1d), (Circulating, 1e9), (MaxSupply, 1e9), (FeesYear, 25e6)],
            Expected = [new(TokenValue.PfFdv, 40, 1e-4)],
            Source = "OKX, worked example: a billion of value, 25 million of fees",
        },
        new()
        {
            Name = "Thirty days to a year",
            Settings = [(Price, 2d), (Circulating, 100e6), (MaxSupply, 400e6), (Fees30, 3e6), (Revenue30, 1e6), (Incentives30, 4e5)],
            Expected =
            [
                new(TokenValue.FeesAnnual, 36.5e6, 0.001), new(TokenValue.PfFdv, 21.918, 0.001), new(TokenValue.PfCirc, 5.4795, 0.001),
                new(TokenValue.PsFdv, 65.753, 0.001), new(TokenValue.Earnings, 7.3e6, 0.001), new(TokenValue.PeCirc, 27.397, 0.001),
            ],
            Source = $"Rule of {Works.TokenTerminal.Work}; numbers derived",
        },
        new()
        {
            Name = "15 % yield, 10 % inflation",
            Settings = [(Price, 1d), (Circulating, 1e9), (NominalYield, 0.15), (Inflation, 0.1)],
            Expected = [new(TokenValue.SimpleReal, 0.05, 0.001), new(TokenValue.RealYield, 0.0454545, 0.001)],
            Source = "Derived: the Fisher equation",
        },
    ];

    public static IReadOnlyList<ArticleCheck> Checks =>
    [
        new()
        {
            Title = "Does staking create value?",
            Lead = "The article counts staking rewards among the ways in which a token captures value. A token whose supply grows by a tenth a year shows where the reward comes from.",
            ClaimIds = ["c72", "c74"],
            Output = TokenValue.RealYield,
            Steps =
            [
                new("Half of the tokens are staked and get all new ones", [(Price, 1d), (Circulating, 1e9), (Emissions, 100e6), (StakingRatio, 0.5)]),
                new("Everybody stakes", [(StakingRatio, 1d)]),
                new("Users pay stakers 20 million dollars of fees as well", [(FeesToStakers, 20e6)]),
            ],
            Verdict = "New tokens move value from those who do not stake to those who do; with everybody staking nothing is left. Only fees add something, and they are what a share would live on too.",
        },
    ];
}
