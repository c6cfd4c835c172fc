namespace AiChainAtlas.Data.Backup;

/// <summary>A backup was not made, or one cannot be used; the message tells people why and what to do.</summary>
public sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause);
