using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Ui;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class MonogramTests : ComponentTest
{
    [Theory]
    [InlineData("Nvidia", "Nv")]
    [InlineData("Render Network", "RN")]
    [InlineData("io.net", "in")]
    [InlineData("X", "X")]
    [InlineData("\"Tensor\" (ambiguous)", "Ta")]
    [InlineData("寒武纪", "寒武")]
    [InlineData("–", "?")]
    public void Two_letters_stand_for_a_name(string name, string letters)
    {
        var shown = Render<Monogram>(p => p.Add(c => c.Name, name).Add(c => c.Lane, Lane.Ai)).Find("span");
        Assert.Equal(letters, shown.TextContent);
        Assert.Equal("true", shown.GetAttribute("aria-hidden"));
    }
}
