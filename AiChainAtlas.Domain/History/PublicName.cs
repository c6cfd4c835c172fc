namespace AiChainAtlas.Domain.History;

/// <summary>How history names people to everybody: an e-mail address is nobody's business, the part before the @ will do.</summary>
public static class PublicName
{
    public static string Of(string who)
    {
        var at = who.IndexOf('@', StringComparison.Ordinal);
        return at switch
        {
            < 0 => who,
            0 => "somebody",
            _ => who[..at],
        };
    }
}
