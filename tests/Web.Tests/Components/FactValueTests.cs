using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Ui;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class FactValueTests : ComponentTest
{
    [Theory]
    [InlineData("website", "nvidia.com/networking", "https://nvidia.com/networking")]
    [InlineData("github", "NVIDIA", "https://github.com/NVIDIA")]
    [InlineData("coingecko_id", "render-token", "https://www.coingecko.com/en/coins/render-token")]
    [InlineData("coingecko_id", "a/b", "https://www.coingecko.com/en/coins/a%2Fb")]
    public void Value_that_is_an_address_leads_there(string field, string value, string address)
    {
        var link = Show(field, value).Find("a");
        Assert.Equal(address, link.GetAttribute("href"));
        Assert.Equal(value, link.TextContent);
        Assert.Equal("noopener", link.GetAttribute("rel"));
    }

    [Theory]
    [InlineData("merged", "Merged")]
    [InlineData("asleep", "Not known")]
    public void Status_is_said_in_its_word_and_an_odd_one_is_unknown(string value, string label) => Assert.Equal(label, Text(Show("status", value)));

    [Fact]
    public void Text_stays_text()
    {
        var shown = Show("description", "<b>bold</b>");
        Assert.Equal("<b>bold</b>", Text(shown));
        Assert.Empty(shown.FindAll("b"));
    }

    private IRenderedComponent<FactValue> Show(string field, string value) => Render<FactValue>(p => p
        .Add(c => c.Field, EntryFields.Find(field)!)
        .Add(c => c.Fact, Fact(field, value)));
}
