using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Tests.Units;

public sealed class ChangeFormatTests
{
    public static TheoryData<double[], string> Changes => new()
    {
        { [-0.1, 0.1], "± 10 %" },
        { [-0.1, 0.10004], "± 10 %" },
        { [-0.4615, 0.765], "−46.2 to +76.5 %" },
        { [0, 0.5], "up to +50 %" },
        { [-0.5, 0], "down to −50 %" },
        { [0.2, 0.5], "+20 to +50 %" },
        { [-0.5, -0.2], "−50 to −20 %" },
        { [0.25], "+25 %" },
        { [-0.25], "−25 %" },
        { [0.25, 0.25], "+25 %" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Plus_minus_stands_only_where_both_sides_are_the_same(double[] changes, string text) => Assert.Equal(text, ChangeFormat.Of(changes));
}
