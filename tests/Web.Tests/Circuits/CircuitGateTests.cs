using System.Net;
using AiChainAtlas.Web.Hosting.Circuits;
using Microsoft.Extensions.Configuration;

namespace AiChainAtlas.Web.Tests.Circuits;

public sealed class CircuitGateTests
{
    private static readonly IPAddress One = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress Two = IPAddress.Parse("192.0.2.2");

    [Fact]
    public void One_client_gets_no_more_than_its_share_and_others_still_get_theirs()
    {
        var gate = new CircuitGate(new CircuitLimits { Total = 10, PerClient = 2, Reserved = 0 });
        Assert.NotNull(gate.Enter(One));
        Assert.NotNull(gate.Enter(One));
        Assert.False(gate.HasRoomFor(One, isSignedIn: false));
        Assert.Null(gate.Enter(One));
        Assert.True(gate.HasRoomFor(Two, isSignedIn: false));
        Assert.NotNull(gate.Enter(Two));
        Assert.Equal(3, gate.Open);
    }

    [Fact]
    public void Nobody_gets_in_beyond_the_total()
    {
        var gate = new CircuitGate(new CircuitLimits { Total = 1, PerClient = 5, Reserved = 0 });
        Assert.NotNull(gate.Enter(One));
        Assert.Null(gate.Enter(Two));
    }

    [Fact]
    public void A_place_left_is_free_again_and_counts_once_however_often_it_is_left()
    {
        var gate = new CircuitGate(new CircuitLimits { Total = 5, PerClient = 1, Reserved = 0 });
        var place = gate.Enter(One)!;
        place.Dispose();
        place.Dispose();
        Assert.Equal(0, gate.Open);
        Assert.True(gate.HasRoomFor(One, isSignedIn: false));
    }

    [Fact]
    public void Addresses_of_one_household_share_one_limit()
    {
        var gate = new CircuitGate(new CircuitLimits { Total = 9, PerClient = 1, Reserved = 0 });
        Assert.NotNull(gate.Enter(IPAddress.Parse("2001:db8:1:2::1")));
        Assert.Null(gate.Enter(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.NotNull(gate.Enter(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.NotNull(gate.Enter(One.MapToIPv6()));
        Assert.Null(gate.Enter(One));
    }

    [Fact]
    public void Reserved_places_are_for_those_signed_in_when_there_is_no_other()
    {
        var gate = new CircuitGate(new CircuitLimits { Total = 1, PerClient = 1, Reserved = 1 });
        Assert.NotNull(gate.Enter(One));
        Assert.False(gate.HasRoomFor(Two, isSignedIn: false));
        Assert.True(gate.HasRoomFor(One, isSignedIn: true));
        var place = gate.EnterReserved()!;
        Assert.Equal(2, gate.Open);
        Assert.False(gate.HasRoomFor(One, isSignedIn: true));
        Assert.Null(gate.EnterReserved());
        place.Dispose();
        place.Dispose();
        Assert.Equal(1, gate.Open);
        Assert.NotNull(gate.EnterReserved());
    }

    [Fact]
    public void Many_at_once_never_pass_the_limits()
    {
        var gate = new CircuitGate(new CircuitLimits { Total = 50, PerClient = 20, Reserved = 0 });
        var places = new System.Collections.Concurrent.ConcurrentBag<IDisposable>();
        Parallel.For(0, 1_000, i =>
        {
            if (gate.Enter(new IPAddress([10, 0, 0, (byte)(i % 8)])) is { } place)
            {
                places.Add(place);
            }
        });
        Assert.Equal(50, gate.Open);
        Parallel.ForEach(places, place => place.Dispose());
        Assert.Equal(0, gate.Open);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("-1")]
    [InlineData("1.5")]
    public void A_limit_that_is_no_whole_number_is_refused_by_its_name(string text)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(CircuitLimits.TotalSetting, text)]).Build();
        Assert.Contains(CircuitLimits.TotalSetting, CircuitLimits.Check(configuration), StringComparison.Ordinal);
    }
}
