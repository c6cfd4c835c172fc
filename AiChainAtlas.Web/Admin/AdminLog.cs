namespace AiChainAtlas.Web.Admin;

/// <summary>What the editor writes to the log.</summary>
internal static partial class AdminLog
{
    [LoggerMessage(4001, LogLevel.Error, "The draft of {Kind} {RecordId} could not be kept")]
    public static partial void DraftNotKept(this ILogger logger, string kind, string recordId, Exception cause);
}
