using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Tests.Pictures;

public sealed class DrawableTextTests
{
    [Theory]
    [InlineData("Render Network", "Render Network")]
    [InlineData("Zürich, Åarhus: 6 × 10²³ FLOP – “yes”", "Zürich, Åarhus: 6 × 10²³ FLOP – “yes”")]
    [InlineData("Łukasz Čapek Işık Nguyễn", "Lukasz Capek Isik Nguyen")]
    [InlineData("ＡＩ２１", "AI21")]
    [InlineData("non‑breaking thin space", "non-breaking thin space")]
    [InlineData("智谱 AI (Zhipu)", "AI (Zhipu)")]
    [InlineData("Qwen通义", "Qwen")]
    [InlineData("(智谱) labs", "labs")]
    [InlineData("人工智能", "")]
    [InlineData("Сбер", "")]
    [InlineData("שלום", "")]
    [InlineData("🚀 Rocket 🚀", "Rocket")]
    [InlineData("✓ done ★", "done")]
    [InlineData("a\nb\tc", "a b c")]
    [InlineData("", "")]
    public void Is_the_text_in_the_letters_of_the_font(string text, string drawn)
    {
        Assert.Equal(drawn, DrawableText.Of(text));
        Assert.True(PictureFont.Has(DrawableText.Of(text)));
    }

    [Fact]
    public void A_broken_sign_is_left_out() => Assert.Equal("ab", DrawableText.Of("a\ud83db"));
}
