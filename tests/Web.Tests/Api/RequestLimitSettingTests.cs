using System.Net;
using AiChainAtlas.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace AiChainAtlas.Web.Tests.Api;

/// <summary>Who counts as one client and which limits are understood: no application is needed to tell.</summary>
public sealed class RequestLimitSettingTests
{
    [Theory]
    [InlineData("", "", null)]
    [InlineData("off", "", null)]
    [InlineData("100", "300", null)]
    [InlineData("0", "", RequestLimits.RateSetting)]
    [InlineData("-5", "", RequestLimits.RateSetting)]
    [InlineData("many", "", RequestLimits.RateSetting)]
    [InlineData("1.5", "", RequestLimits.RateSetting)]
    [InlineData("100", "none", RequestLimits.BurstSetting)]
    public void Setting_that_is_no_number_is_named_before_the_start(string rate, string burst, string? named)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(RequestLimits.RateSetting, rate), new(RequestLimits.BurstSetting, burst)]).Build();
        var sentence = HostSetup.CheckSettings(settings);
        Assert.Equal(named is null, sentence is null);
        Assert.StartsWith(named ?? "", sentence ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Client_is_an_address_or_the_network_of_one_subscriber(string one, string other, bool same) =>
        Assert.Equal(same, ClientNetwork.Of(IPAddress.Parse(one)) == ClientNetwork.Of(IPAddress.Parse(other)));
}
